"""The report of Mai Trung commune for 2023 (*báo cáo năm 2023 của xã Mai Trung*)."""
