"""Citations of real texts are found with their parts.

The texts are public: grounds of decisions, Party documents, letters, news. They stand
here as their sources have them, with their line breaks and misprints.
"""

import pytest

from vn_localgov.documents import find_citations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Grounds of decisions: Kon Tum 2024, Vĩnh Long 2020, Ninh Bình 2019, Sơn La 2018.
        (
            "Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;",
            [
                "Luật Ban hành văn bản quy phạm pháp luật ngày 22/6/2015",
            ],
        ),
        (
            (
                "Căn cứ Pháp lệnh số 34/2007/PL-UBTVQH11 ngày 20 tháng 4 năm 2007 của Ủy ban "
                "Thường vụ Quốc hội về thực hiện dân chủ ở xã, phường, thị trấn;"
            ),
            [
                (
                    "Pháp lệnh số 34/2007/PL-UBTVQH11 ngày 20/4/2007 của Ủy ban Thường vụ Quốc "
                    "hội về thực hiện dân chủ ở xã, phường, thị trấn"
                ),
            ],
        ),
        (
            (
                "Căn cứ Nghị quyết liên tịch số 09/2008/NQLT-CP-UBTWMTTQVN ngày 17 tháng 4 "
                "năm 2008 của Chính phủ và Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam hướng "
                "dẫn thi hành Điều 11, Điều 14, Điều 16, Điều 22 và Điều 26 của Pháp lệnh về "
                "thực hiện dân chủ ở xã, phường, thị trấn;"
            ),
            [
                (
                    "Nghị quyết liên tịch số 09/2008/NQLT-CP-UBTWMTTQVN ngày 17/4/2008 của Chính "
                    "phủ và Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam hướng dẫn thi hành Điều "
                    "11, Điều 14, Điều 16, Điều 22 và Điều 26 của Pháp lệnh về thực hiện dân chủ "
                    "ở xã, phường, thị trấn"
                ),
            ],
        ),
        (
            (
                "Căn cứ Điểm b, Khoản 1 Điều 14 Thông tư số 04/2012/TT-BNV ngày 31 tháng 8 "
                "năm 2012 của Bộ trưởng Bộ Nội vụ hướng dẫn về tổ chức và hoạt động của thôn, "
                "tổ dân phố; Thông tư số 14/2018/TT-BNV ngày 03 tháng 12 năm 2018 của Bộ "
                "trưởng Bộ Nội vụ về việc sửa đổi, bổ sung một số điều của Thông tư số "
                "04/2012/TT- BNV ngày 31 tháng 8 năm 2012 của Bộ trưởng Bộ Nội vụ hướng dẫn "
                "về tổ chức;"
            ),
            [
                (
                    "Thông tư số 04/2012/TT-BNV ngày 31/8/2012 của Bộ trưởng Bộ Nội vụ hướng dẫn "
                    "về tổ chức và hoạt động của thôn, tổ dân phố"
                ),
                (
                    "Thông tư số 14/2018/TT-BNV ngày 03/12/2018 của Bộ trưởng Bộ Nội vụ về việc "
                    "sửa đổi, bổ sung một số điều của Thông tư số 04/2012/TT- BNV ngày 31 tháng 8 "
                    "năm 2012 của Bộ trưởng Bộ Nội vụ hướng dẫn về tổ chức"
                ),
                (
                    "Thông tư số 04/2012/TT-BNV ngày 31/8/2012 của Bộ trưởng Bộ Nội vụ hướng dẫn "
                    "về tổ chức"
                ),
            ],
        ),
        (
            (
                "Căn cứ Luật Tổ chức chính\nquyền địa phương ngày 19 tháng 6 năm 2015; Luật "
                "sửa đổi, bổ sung một số điều của\nLuật Tổ chức Chính phủ và Luật Tổ chức "
                "chính quyền địa phương ngày 22 tháng 11\nnăm 2019;"
            ),
            [
                "Luật Tổ chức chính quyền địa phương ngày 19/6/2015",
                (
                    "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức "
                    "chính quyền địa phương ngày 22/11/2019"
                ),
            ],
        ),
        (
            (
                "Căn cứ Luật An toàn thông\ntin mạng ngày 19 tháng 11 năm 2015; Căn cứ Luật "
                "Tiếp cận thông tin ngày 06\ntháng 4 năm 2016;"
            ),
            [
                "Luật An toàn thông tin mạng ngày 19/11/2015",
                "Luật Tiếp cận thông tin ngày 06/4/2016",
            ],
        ),
        (
            (
                "Căn cứ Nghị định số\n34/2016/NĐ-CP ngày 14 tháng 5 năm 2016 của Chính phủ "
                "quy định chi tiết một số\nđiều và biện pháp thi hành Luật Ban hành văn bản "
                "quy phạm pháp luật; Nghị định\nsố 154/2020/NĐ-CP ngày 31 tháng 12 năm 2020 "
                "của Chính phủ sửa đổi, bổ sung một\nsố điều của Nghị định số 34/2016/NĐ-CP "
                "ngày 14 tháng 5 năm 2016 của Chính phủ\nquy định chi tiết một số điều;"
            ),
            [
                (
                    "Nghị định số 34/2016/NĐ-CP ngày 14/5/2016 của Chính phủ quy định chi tiết "
                    "một số điều và biện pháp thi hành Luật Ban hành văn bản quy phạm pháp luật"
                ),
                "Luật Ban hành văn bản quy phạm pháp luật",
                (
                    "Nghị định số 154/2020/NĐ-CP ngày 31/12/2020 của Chính phủ sửa đổi, bổ sung "
                    "một số điều của Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016 của "
                    "Chính phủ quy định chi tiết một số điều"
                ),
                (
                    "Nghị định số 34/2016/NĐ-CP ngày 14/5/2016 của Chính phủ quy định chi tiết "
                    "một số điều"
                ),
            ],
        ),
        (
            (
                "Căn cứ Quyết định số 600/QĐ-UBND ngày 04 tháng 3 năm 2020 của Chủ tịch UBND "
                "tỉnh về việc công bố thủ tục hành chính lĩnh vực Chăn nuôi;"
            ),
            [
                (
                    "Quyết định số 600/QĐ-UBND ngày 04/3/2020 của Chủ tịch UBND tỉnh về việc công "
                    "bố thủ tục hành chính lĩnh vực Chăn nuôi"
                ),
            ],
        ),
        (
            (
                "Xét đề nghị của Giám đốc Sở Nông nghiệp và Phát triển nông thôn tại Tờ trình "
                "số 43/TTr-SNNPTNT ngày 27 tháng 02 năm 2020,"
            ),
            [
                "Tờ trình số 43/TTr-SNNPTNT ngày 27/02/2020",
            ],
        ),
        (
            "Căn cứ Luật Tổ chức chính quyền địa\nphương năm 2015;",
            [
                "Luật Tổ chức chính quyền địa phương năm 2015",
            ],
        ),
        (
            (
                "Theo đề nghị tại Tờ trình số\n42/TTr-VPUB ngày 06/11/2018 của Chánh Văn "
                "phòng\nỦy ban nhân dân tỉnh,"
            ),
            [
                (
                    "Tờ trình số 42/TTr-VPUB ngày 06/11/2018 của Chánh Văn phòng Ủy ban nhân dân "
                    "tỉnh"
                ),
            ],
        ),
        # Kiên Giang 2019 and Cao Bằng 2019, copied from PDF: the hyphens of the symbols are gone.
        (
            "Số: 46/2019/QĐUBND Cao Bằng, ngày 28 tháng 10 năm 2019",
            [
                "Quyết định số 46/2019/QĐ-UBND",
            ],
        ),
        (
            (
                "Căn cứ Nghị định số 09/2019/NĐCP ngày 24 tháng 01 năm 2019 của Chính phủ quy "
                "định về chế độ báo cáo của cơ quan hành chính nhà nước;"
            ),
            [
                (
                    "Nghị định số 09/2019/NĐ-CP ngày 24/01/2019 của Chính phủ quy định về chế độ "
                    "báo cáo của cơ quan hành chính nhà nước"
                ),
            ],
        ),
        (
            (
                "Căn cứ Nghị quyết số 30c/NQCP ngày 08 tháng 11 năm 2011 của Chính phủ ban "
                "hành Chương \ntrình Tổng thể cải cách hành chính nhà nước giai đoạn "
                "20112020;"
            ),
            [
                (
                    "Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ ban hành Chương trình "
                    "Tổng thể cải cách hành chính nhà nước giai đoạn 20112020"
                ),
            ],
        ),
        (
            (
                "Căn cứ Thông tư số 01/2018/TTVPCP ngày 23 tháng 11 năm 2018 của Văn phòng "
                "Chính phủ \nhướng dẫn thi hành;"
            ),
            [
                (
                    "Thông tư số 01/2018/TT-VPCP ngày 23/11/2018 của Văn phòng Chính phủ hướng "
                    "dẫn thi hành"
                ),
            ],
        ),
        (
            (
                "Căn cứ Quyết định số 2468/QĐUBND ngày 02 tháng 11 năm 2018 của Ủy ban nhân "
                "dân tỉnh về \nviệc thành lập Trung tâm Phục vụ hành chính"
            ),
            [
                (
                    "Quyết định số 2468/QĐ-UBND ngày 02/11/2018 của Ủy ban nhân dân tỉnh về việc "
                    "thành lập Trung tâm Phục vụ hành chính"
                ),
            ],
        ),
        # Quảng Nam 2007, Bắc Giang 2009, Hồ Chí Minh City 2014 and 2017, Lý Nhân 2015.
        (
            (
                "Xét Tờ trình số 1340/TTr-SNV ngày 10 tháng 4 năm 2017 của Giám đốc Sở Nội vụ "
                "và Công văn số 2255/STP-VB ngày 13 tháng 3 năm 2017 của Sở Tư pháp về thẩm "
                "định dự thảo Quy chế tổ chức và hoạt động của ấp, khu phố, tổ nhân dân"
            ),
            [
                "Tờ trình số 1340/TTr-SNV ngày 10/4/2017 của Giám đốc Sở Nội vụ",
                (
                    "Công văn số 2255/STP-VB ngày 13/3/2017 của Sở Tư pháp về thẩm định dự thảo "
                    "Quy chế tổ chức và hoạt động của ấp, khu phố, tổ nhân dân"
                ),
            ],
        ),
        (
            (
                "Thực hiện Công văn số 891/UBND ngày 29 tháng 5 năm 2014 của Ủy ban nhân dân "
                "Quận 9 về thực hiện nghiêm chế độ thông tin, báo cáo định kỳ."
            ),
            [
                (
                    "Công văn số 891/UBND ngày 29/5/2014 của Ủy ban nhân dân Quận 9 về thực hiện "
                    "nghiêm chế độ thông tin, báo cáo định kỳ"
                ),
            ],
        ),
        (
            "Căn cứ Luật Tổ chức HĐND\nvà UBND ngày 26/11/2003;",
            [
                "Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26/11/2003",
            ],
        ),
        (
            (
                "Căn cứ Thông tư liên tịch\nsố 11/2004/TTLT-BNN-BNV ngày 02/4/2004 của Bộ "
                "Nông nghiệp và Phát triển nông\nthôn và Bộ Nội vụ hướng dẫn chức năng, nhiệm "
                "vụ, quyền hạn và tổ chức cơ quan\nchuyên môn thuộc Ủy ban nhân dân các cấp;"
            ),
            [
                (
                    "Thông tư liên tịch số 11/2004/TTLT-BNN-BNV ngày 02/4/2004 của Bộ Nông nghiệp "
                    "và Phát triển nông thôn và Bộ Nội vụ hướng dẫn chức năng, nhiệm vụ, quyền "
                    "hạn và tổ chức cơ quan chuyên môn thuộc Ủy ban nhân dân các cấp"
                ),
            ],
        ),
        (
            (
                "Xét đề nghị của Giám đốc\nSở Nông nghiệp & Phát triển nông thôn tỉnh tại Tờ "
                "trình số 473/TTr -\nNN&PTNT ngày 21/5/2007 và của Giám đốc Sở Nội vụ tỉnh,"
            ),
            [
                "Tờ trình số 473/TTr-NN&PTNT ngày 21/5/2007",
            ],
        ),
        (
            (
                "Căn cứ Công văn 285/CCTTHC ngày 08 tháng 9 năm 2009 của Tổ công tác chuyên "
                "trách cải cách thủ tục hành chính của Thủ tướng Chính phủ về chuẩn bị công "
                "bố cơ sở dữ liệu;"
            ),
            [
                (
                    "Công văn số 285/CCTTHC ngày 08/9/2009 của Tổ công tác chuyên trách cải cách "
                    "thủ tục hành chính của Thủ tướng Chính phủ về chuẩn bị công bố cơ sở dữ liệu"
                ),
            ],
        ),
        (
            "chuyên trách thực hiện Đề án 30 của Ủy ban nhân dân tỉnh,",
            [
                "Đề án số 30 của Ủy ban nhân dân tỉnh",
            ],
        ),
        (
            (
                "Căn cứ Quyết định số 342/QĐ-TTg, ngày 20 tháng 02 năm 2013 của Thủ tướng\n"
                "Chính phủ sửa đổi một số tiêu chí Quốc gia về Nông thôn mới;"
            ),
            [
                (
                    "Quyết định số 342/QĐ-TTg ngày 20/02/2013 của Thủ tướng Chính phủ sửa đổi một "
                    "số tiêu chí Quốc gia về Nông thôn mới"
                ),
            ],
        ),
        (
            (
                "Căn cứ Thông tư số 41/2013/TT-BNNPTNT ngày 04/10/2013 của Bộ nông\nnghiệp và "
                "phát triển nông thôn hướng dẫn thực hiện Bộ tiêu chí Quốc gia về nông\nthôn "
                "mới;"
            ),
            [
                (
                    "Thông tư số 41/2013/TT-BNNPTNT ngày 04/10/2013 của Bộ nông nghiệp và phát "
                    "triển nông thôn hướng dẫn thực hiện Bộ tiêu chí Quốc gia về nông thôn mới"
                ),
            ],
        ),
        (
            (
                "Căn cứ Quyết định số: 126/QĐ-UBND, ngày 23 tháng 01 năm 2015 của UBND\ntỉnh "
                "Hà Nam về việc ban hành “Quy định phương pháp đánh giá, chấm điểm các tiêu\n"
                "chí công nhận xã đạt chuẩn nông thôn mới tỉnh Hà Nam”;"
            ),
            [
                (
                    "Quyết định số 126/QĐ-UBND ngày 23/01/2015 của UBND tỉnh Hà Nam về việc ban "
                    "hành “Quy định phương pháp đánh giá, chấm điểm các tiêu chí công nhận xã đạt "
                    "chuẩn nông thôn mới tỉnh Hà Nam”"
                ),
            ],
        ),
        (
            (
                "Căn cứ Thông tư số 40/2014/ TT - BNNPTNT, ngày 13 tháng 11 năm 2014 của\nBộ "
                "Nông nghiệp & Phát triển nông thôn hướng dẫn trình tự, thủ tục hồ sơ;"
            ),
            [
                (
                    "Thông tư số 40/2014/TT-BNNPTNT ngày 13/11/2014 của Bộ Nông nghiệp & Phát "
                    "triển nông thôn hướng dẫn trình tự, thủ tục hồ sơ"
                ),
            ],
        ),
        (
            (
                "Căn cứ Hướng dẫn số 34/ HD - SNN, ngày 27 tháng 1 năm 2015 của Sở Nông\n"
                "nghiệp & Phát triển nông thôn tỉnh Hà Nam về hướng dẫn trình tự;"
            ),
            [
                (
                    "Hướng dẫn số 34/HD-SNN ngày 27/01/2015 của Sở Nông nghiệp & Phát triển nông "
                    "thôn tỉnh Hà Nam về hướng dẫn trình tự"
                ),
            ],
        ),
        # Resolution 653/2019/UBTVQH14 and Decree 159/2005/NĐ-CP.
        (
            "Căn cứ Luật Tổ chức Quốc hội số 57/2014/QH13;",
            [
                "Luật Tổ chức Quốc hội số 57/2014/QH13",
            ],
        ),
        (
            "Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13;",
            [
                "Luật Tổ chức chính quyền địa phương số 77/2015/QH13",
            ],
        ),
        (
            (
                "Căn cứ Nghị quyết số 18-NQ/TW ngày 25 tháng 10 năm 2017 của Ban Chấp hành "
                "Trung ương Đảng khóa XII về một số vấn đề về tiếp tục đổi mới, sắp xếp tổ "
                "chức bộ máy của hệ thống chính trị tinh gọn, hoạt động hiệu lực, hiệu quả và "
                "Nghị quyết số 37-NQ/TW ngày 24 tháng 12 năm 2018 của Bộ Chính trị về việc "
                "sắp xếp các đơn vị hành chính cấp huyện và cấp xã;"
            ),
            [
                (
                    "Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng "
                    "khóa XII về một số vấn đề về tiếp tục đổi mới, sắp xếp tổ chức bộ máy của hệ "
                    "thống chính trị tinh gọn, hoạt động hiệu lực, hiệu quả"
                ),
                (
                    "Nghị quyết số 37-NQ/TW ngày 24/12/2018 của Bộ Chính trị về việc sắp xếp các "
                    "đơn vị hành chính cấp huyện và cấp xã"
                ),
            ],
        ),
        (
            (
                "Căn cứ Nghị quyết số 56/2017/QH14 ngày 24 tháng 11 năm 2017 của Quốc hội về "
                "việc tiếp tục cải cách tổ chức bộ máy hành chính nhà nước tinh gọn, hoạt "
                "động hiệu lực, hiệu quả;"
            ),
            [
                (
                    "Nghị quyết số 56/2017/QH14 ngày 24/11/2017 của Quốc hội về việc tiếp tục cải "
                    "cách tổ chức bộ máy hành chính nhà nước tinh gọn, hoạt động hiệu lực, hiệu "
                    "quả"
                ),
            ],
        ),
        (
            (
                "Nghị định của Chính phủ số 159/2005/NĐ-CP ngày 27 tháng 12 năm 2005 về phân "
                "loại đơn vị hành chính xã, phường, thị trấn"
            ),
            [
                (
                    "Nghị định số 159/2005/NĐ-CP ngày 27/12/2005 của Chính phủ về phân loại đơn "
                    "vị hành chính xã, phường, thị trấn"
                ),
            ],
        ),
        # Xuân Phú 2021 (wrapped lines, 'Số:').
        (
            (
                "(Ban hành\nkèm theo Quyết định số: 59/QĐ-UBND\nNgày 22 tháng\n7 năm 2021 của "
                "Ủy ban nhân dân xã Xuân\nPhú)"
            ),
            [
                "Quyết định số 59/QĐ-UBND ngày 22/7/2021 của Ủy ban nhân dân xã Xuân Phú",
            ],
        ),
        # Circular 33/2018/TT-BCT and contracts: laws by number, by date, by name.
        (
            "• Căn cứ Bộ luật Dân sự số 91/2015/QH13 ban hành ngày 24/11/2015;",
            [
                "Bộ luật Dân sự số 91/2015/QH13 ngày 24/11/2015",
            ],
        ),
        (
            "• Căn cứ Luật Giao dịch điện tử số 20/2023/QH15 ban hành ngày 22/06/2023;",
            [
                "Luật Giao dịch điện tử số 20/2023/QH15 ngày 22/6/2023",
            ],
        ),
        (
            (
                "- Căn cứ Luật Thương mại số 36/2005/QH11 có hiệu lực từ ngày 01/01/2006 và "
                "các văn bản hướng dẫn thi hành;"
            ),
            [
                "Luật Thương mại số 36/2005/QH11",
            ],
        ),
        (
            "Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;",
            [
                "Luật Ngân sách nhà nước ngày 25/6/2015",
            ],
        ),
        (
            "Căn cứ Pháp lệnh Quản lý thị trường ngày 08 tháng 3 năm 2016;",
            [
                "Pháp lệnh Quản lý thị trường ngày 08/3/2016",
            ],
        ),
        (
            (
                "Căn cứ Nghị định số 98/2017/NĐ-CP ngày 18 tháng 8 năm 2017 của Chính phủ về "
                "chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Công Thương;"
            ),
            [
                (
                    "Nghị định số 98/2017/NĐ-CP ngày 18/8/2017 của Chính phủ về chức năng, nhiệm "
                    "vụ, quyền hạn và cơ cấu tổ chức của Bộ Công Thương"
                ),
            ],
        ),
        (
            (
                "Căn cứ Quyết định số 34/2018/QĐ-TTg ngày 10 tháng 8 năm 2018 của Thủ tướng "
                "Chính phủ quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Tổng "
                "cục Quản lý thị trường trực thuộc Bộ Công Thương;"
            ),
            [
                (
                    "Quyết định số 34/2018/QĐ-TTg ngày 10/8/2018 của Thủ tướng Chính phủ quy định "
                    "chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Tổng cục Quản lý thị "
                    "trường trực thuộc Bộ Công Thương"
                ),
            ],
        ),
        (
            "Căn cứ Luật đất đai năm 2003; Luật nhà ở năm 2005",
            [
                "Luật Đất đai năm 2003",
                "Luật Nhà ở năm 2005",
            ],
        ),
        (
            (
                "Căn cứ Nghị định 181/2004/NĐ-CP ngày 29/10/2004 của Chính phủ về việc thi "
                "hành Luật đất đai và Thông tư số 01/2005/TT-BTNMT ngày 13/4/2005 của Bộ Tài "
                "nguyên và Môi trường hướng dẫn thi hàn Nghị định số 181/2004/NĐ-CP;"
            ),
            [
                (
                    "Nghị định số 181/2004/NĐ-CP ngày 29/10/2004 của Chính phủ về việc thi hành "
                    "Luật đất đai"
                ),
                "Luật Đất đai",
                (
                    "Thông tư số 01/2005/TT-BTNMT ngày 13/4/2005 của Bộ Tài nguyên và Môi trường "
                    "hướng dẫn thi hàn Nghị định số 181/2004/NĐ-CP"
                ),
                "Nghị định số 181/2004/NĐ-CP",
            ],
        ),
        # Party documents: Yên Bái 2018, resolutions of the Central Committee and the Politburo.
        (
            (
                "Thực hiện Chương trình hành động số 06-CTr/TU ngày 12/01/2026 của Ban Thường "
                "vụ Thành ủy về thực hiện Nghị quyết số 72-NQ/TW ngày 09/9/2025 của Bộ Chính "
                "trị về một số giải pháp đột phá, tăng cường bảo vệ, chăm sóc và nâng cao sức "
                "khỏe Nhân dân;"
            ),
            [
                (
                    "Chương trình hành động số 06-CTr/TU ngày 12/01/2026 của Ban Thường vụ Thành "
                    "ủy về thực hiện Nghị quyết số 72-NQ/TW ngày 09/9/2025 của Bộ Chính trị về "
                    "một số giải pháp đột phá, tăng cường bảo vệ, chăm sóc và nâng cao sức khỏe "
                    "Nhân dân"
                ),
                (
                    "Nghị quyết số 72-NQ/TW ngày 09/9/2025 của Bộ Chính trị về một số giải pháp "
                    "đột phá, tăng cường bảo vệ, chăm sóc và nâng cao sức khỏe Nhân dân"
                ),
            ],
        ),
        (
            (
                "Quyết định số 543/QĐ-UBND ngày 04/02/2026 của UBND thành phố Hà Nội về thành "
                "lập các Tổ công tác triển khai thực hiện Chương trình hành động số 06-Ctr/TU "
                "ngày 12/01/2026 của Ban Thường vụ Thành uỷ về thực hiện Nghị quyết 72-NQ/TW "
                "ngày 09/9/2025 của Bộ Chính trị về một số giải pháp đột phá;"
            ),
            [
                (
                    "Quyết định số 543/QĐ-UBND ngày 04/02/2026 của UBND thành phố Hà Nội về thành "
                    "lập các Tổ công tác triển khai thực hiện Chương trình hành động số 06-Ctr/TU "
                    "ngày 12/01/2026 của Ban Thường vụ Thành uỷ về thực hiện Nghị quyết 72-NQ/TW "
                    "ngày 09/9/2025 của Bộ Chính trị về một số giải pháp đột phá"
                ),
                (
                    "Chương trình hành động số 06-CTr/TU ngày 12/01/2026 của Ban Thường vụ Thành "
                    "uỷ về thực hiện Nghị quyết 72-NQ/TW ngày 09/9/2025 của Bộ Chính trị về một "
                    "số giải pháp đột phá"
                ),
                (
                    "Nghị quyết số 72-NQ/TW ngày 09/9/2025 của Bộ Chính trị về một số giải pháp "
                    "đột phá"
                ),
            ],
        ),
        (
            (
                "trong Nghị quyết 20-NQ/TW ngày 28/01/2008 của Hội nghị Lần thứ 6 Ban chấp "
                "hành trung ương Đảng Khóa 10."
            ),
            [
                (
                    "Nghị quyết số 20-NQ/TW ngày 28/01/2008 của Hội nghị Lần thứ 6 Ban chấp hành "
                    "trung ương Đảng Khóa 10"
                ),
            ],
        ),
        (
            "Nghị quyết 12-NQ/TW ngày 16/3/2022 của Bộ Chính trị đã đề ra.",
            [
                "Nghị quyết số 12-NQ/TW ngày 16/3/2022 của Bộ Chính trị",
            ],
        ),
        (
            (
                "BÁO CÁO NGUỒN THỰC HIỆN THEO NGHỊ QUYẾT SỐ 18-NQ/TW VÀ NGHỊ QUYẾT SỐ "
                "19-NQ/TW NGÀY 25/10/2017 CỦA BAN CHẤP HÀNH TRUNG ƯƠNG"
            ),
            [
                "Nghị quyết số 18-NQ/TW",
                "Nghị quyết số 19-NQ/TW ngày 25/10/2017 của BAN CHẤP HÀNH TRUNG ƯƠNG",
            ],
        ),
        (
            (
                "việc thực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Ban Chấp hành "
                'Trung ương Đảng khóa XII về "Một số vấn đề về tiếp tục đổi mới, sắp xếp tổ '
                'chức bộ máy của hệ thống chính trị tinh gọn, hoạt động hiệu lực, hiệu quả", '
                "Tổng Bí thư nhấn mạnh:"
            ),
            [
                (
                    "Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng "
                    'khóa XII về "Một số vấn đề về tiếp tục đổi mới, sắp xếp tổ chức bộ máy của '
                    'hệ thống chính trị tinh gọn, hoạt động hiệu lực, hiệu quả"'
                ),
            ],
        ),
        (
            (
                "thực hiện Kế hoạch số 83-KH/TU của Ban Thường vụ Tỉnh uỷ và Nghị quyết Hội "
                "nghị lần thứ hai Ban Chấp hành Trung ương Đảng khoá XIV về tiếp tục tăng "
                "cường"
            ),
            [
                "Kế hoạch số 83-KH/TU của Ban Thường vụ Tỉnh uỷ",
            ],
        ),
        (
            (
                "Thực hiện Nghị quyết số 22-NQ/TW, ngày 15/3/2018 của Ban Chấp hành Trung "
                'ương, khóa XII về "Tiếp tục đổi mới, sắp xếp tổ chức bộ máy Bộ Công an tinh '
                'gọn, hoạt động hiệu lực, hiệu quả".'
            ),
            [
                (
                    "Nghị quyết số 22-NQ/TW ngày 15/3/2018 của Ban Chấp hành Trung ương, khóa XII "
                    'về "Tiếp tục đổi mới, sắp xếp tổ chức bộ máy Bộ Công an tinh gọn, hoạt động '
                    'hiệu lực, hiệu quả"'
                ),
            ],
        ),
        (
            (
                "khoa học, công nghệ và Quyết định số\n 204-QĐ/TW, ngày 29/11/2024 của Ban Bí "
                "thư về phê duyệt Đề án Chuyển đổi số\n trong các cơ quan đảng rên địa bàn "
                "phường"
            ),
            [
                (
                    "Quyết định số 204-QĐ/TW ngày 29/11/2024 của Ban Bí thư về phê duyệt Đề án "
                    "Chuyển đổi số trong các cơ quan đảng rên địa bàn phường"
                ),
            ],
        ),
        (
            (
                "thực hiện Kết luận số 100 - KL/TW ngày 18/8/2014 của Ban Bí thư “về việc đổi "
                "mới và nâng cao chất lượng công tác điều tra, nắm bắt, nghiên cứu dư luận xã "
                "hội”, Kế hoạch số 25-KH/TU ngày 30/11/2016 của Ban Thường vụ Tỉnh ủy thực "
                "hiện Kết luận số 100-KL/TW của Ban Bí thư và Kết luận số 111-KL/TU ngày "
                "14/8/2017 của Ban Thường vụ Tỉnh ủy về “Tiếp tục đổi mới”"
            ),
            [
                (
                    "Kết luận số 100-KL/TW ngày 18/8/2014 của Ban Bí thư “về việc đổi mới và nâng "
                    "cao chất lượng công tác điều tra, nắm bắt, nghiên cứu dư luận xã hội”"
                ),
                (
                    "Kế hoạch số 25-KH/TU ngày 30/11/2016 của Ban Thường vụ Tỉnh ủy thực hiện Kết "
                    "luận số 100-KL/TW của Ban Bí thư"
                ),
                "Kết luận số 100-KL/TW của Ban Bí thư",
                (
                    "Kết luận số 111-KL/TU ngày 14/8/2017 của Ban Thường vụ Tỉnh ủy về “Tiếp tục "
                    "đổi mới”"
                ),
            ],
        ),
        (
            "Nghị quyết số 21 – NQ/TW: Nâng cao chất lượng",
            [
                "Nghị quyết số 21-NQ/TW",
            ],
        ),
        (
            (
                "đã ban hành Chỉ thị số 17 về việc tăng cường sự lãnh đạo của các cấp ủy, tổ "
                "chức đảng đối với công tác điều tra."
            ),
            [
                (
                    "Chỉ thị số 17 về việc tăng cường sự lãnh đạo của các cấp ủy, tổ chức đảng "
                    "đối với công tác điều tra"
                ),
            ],
        ),
        (
            (
                "ban hành kèm theo Quyết định số 84 QĐ/TWĐTN ngày 22/02/2013 của Ban Chấp "
                "hành Trung ương Đoàn;"
            ),
            [
                "Quyết định số 84-QĐ/TWĐTN ngày 22/02/2013 của Ban Chấp hành Trung ương Đoàn",
            ],
        ),
        (
            (
                "Thi hành Điều 2 Quyết định của Bộ Chính trị số31-QĐ/TW, ngày 01-10-1997 ban "
                "hành Quy định “về thể loại, thẩm quyền”"
            ),
            [
                (
                    "Quyết định số 31-QĐ/TW ngày 01/10/1997 của Bộ Chính trị ban hành Quy định "
                    "“về thể loại, thẩm quyền”"
                ),
            ],
        ),
        (
            (
                "Quyết định của Ban Bí thư số 91-QĐ/TW, ngày 16-02-2004 bổ sung thẩm quyền "
                "ban hành văn bản"
            ),
            [
                (
                    "Quyết định số 91-QĐ/TW ngày 16/02/2004 của Ban Bí thư bổ sung thẩm quyền ban "
                    "hành văn bản"
                ),
            ],
        ),
        # News, letters and registers: Hà Nội 2023, Yên Bái 2022, Quảng Ninh 2025, Nghệ An 2022.
        (
            (
                "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị (một trong 10 nghị "
                "quyết trụ cột) tập trung vào nội dung gì?"
            ),
            [
                "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị",
            ],
        ),
        (
            "Luật Bảo vệ dữ liệu cá nhân, Luật số 91/2025/QH15, hiệu lực 01/1/2026",
            [
                "Luật Bảo vệ dữ liệu cá nhân",
                "Luật số 91/2025/QH15",
            ],
        ),
        (
            "Thẻ nguồn ghi 57-NQ/TW, ngày 22/12/2024, Bộ Chính trị.",
            [
                "Nghị quyết số 57-NQ/TW ngày 22/12/2024",
            ],
        ),
        (
            (
                "Giấy chứng nhận ĐKKD số 113642 theo QĐ thành lập số 973/QĐ-TTg ngày "
                "25/06/2010 của Thủ tướng Chính phủ. Mã số doanh nghiệp: 0100105052, đăng ký "
                "lần đầu ngày 26/07/2010"
            ),
            [
                "Quyết định thành lập số 973/QĐ-TTg ngày 25/6/2010 của Thủ tướng Chính phủ",
            ],
        ),
        (
            (
                "Luật số 131/2025/QH15 ngày 10 tháng 12 năm 2025 sửa đổi, bổ sung một số điều "
                "của Luật Sở hữu trí tuệ."
            ),
            [
                (
                    "Luật số 131/2025/QH15 ngày 10/12/2025 sửa đổi, bổ sung một số điều của Luật "
                    "Sở hữu trí tuệ"
                ),
                "Luật Sở hữu trí tuệ",
            ],
        ),
        (
            (
                "Văn phòng Quốc hội (2026), Văn bản hợp nhất số 67/VBHN-VPQH ngày 23 tháng 3 "
                "năm 2026 Luật Sở hữu trí tuệ."
            ),
            [
                "Văn bản hợp nhất số 67/VBHN-VPQH ngày 23/3/2026",
                "Luật Sở hữu trí tuệ",
            ],
        ),
        (
            ("Phụ lục số 06 Nghị quyết số 45/2024/NQ-HĐND ngày 10/12/2024 của HĐND TP Hà Nội"),
            [
                "Nghị quyết số 45/2024/NQ-HĐND ngày 10/12/2024 của HĐND TP Hà Nội",
            ],
        ),
        (
            '"NQ 152/2025/NQ-HĐND ngày 29/12/2025", "hieu_luc_tu": "2026-01-01"',
            [
                "Nghị quyết số 152/2025/NQ-HĐND ngày 29/12/2025",
            ],
        ),
        (
            (
                "đã ký ban hành văn bản số 3653/UBND-TNMT, V/v đề xuất của Sở TM & MT. Toàn "
                "văn như sau:"
            ),
            [
                "Văn bản số 3653/UBND-TNMT V/v đề xuất của Sở TM & MT",
            ],
        ),
        (
            (
                "Trên cơ sở Công văn số 10/HĐND-TH ngày 15/01/2020 của Thường trực Hội đồng "
                "nhân dân tỉnh về việc đính chính Nghị quyết số 23/2019/NQ-HĐND ngày "
                "20/12/2019 của Hội đồng nhân dân tỉnh, Ủy ban Nhân dân tỉnh đính chính một "
                "số nội dung tại Quyết định số 80/2019/QĐ-UBND ngày 21/12/2019 của UBND tỉnh "
                "ban hành Bảng giá đất."
            ),
            [
                (
                    "Công văn số 10/HĐND-TH ngày 15/01/2020 của Thường trực Hội đồng nhân dân "
                    "tỉnh về việc đính chính Nghị quyết số 23/2019/NQ-HĐND ngày 20/12/2019 của "
                    "Hội đồng nhân dân tỉnh"
                ),
                "Nghị quyết số 23/2019/NQ-HĐND ngày 20/12/2019 của Hội đồng nhân dân tỉnh",
                (
                    "Quyết định số 80/2019/QĐ-UBND ngày 21/12/2019 của UBND tỉnh ban hành Bảng "
                    "giá đất"
                ),
            ],
        ),
        (
            (
                "UBND tỉnh vừa ban hành công văn số 3341/UBND-VX yêu cầu các sở, ban, ngành "
                "của tỉnh; UBND các huyện"
            ),
            [
                "Công văn số 3341/UBND-VX yêu cầu các sở, ban, ngành của tỉnh",
            ],
        ),
        (
            (
                "Tại công văn số 3175/UBND-ĐT ngày 22/9, UBND thành phố Hà Nội yêu cầu triển "
                "khai Kết luận số 45-KL/TW ngày 1/2/2019 của Ban Bí thư Trung ương Đảng về "
                "tiếp tục đẩy mạnh thực hiện có hiệu quả Chỉ thị số 18-CT/TW ngày 4/9/2012 "
                "của"
            ),
            [
                "Công văn số 3175/UBND-ĐT",
                (
                    "Kết luận số 45-KL/TW ngày 01/02/2019 của Ban Bí thư Trung ương Đảng về tiếp "
                    "tục đẩy mạnh thực hiện có hiệu quả Chỉ thị số 18-CT/TW ngày 4/9/2012"
                ),
                "Chỉ thị số 18-CT/TW ngày 04/9/2012",
            ],
        ),
        (
            "Tôi mới biết đến nghị định 9/2025/NĐ-CP của  chính phủ nay .Tôi hỏi",
            [
                "Nghị định số 09/2025/NĐ-CP của chính phủ",
            ],
        ),
        (
            (
                "tại Thông tư liên tịch số 37/2012/TTLT\u2011BLĐTBXH\u2011BYT\u2011BTC\u2011BGDĐT "
                "ngày 28 tháng 12 năm 2012."
            ),
            [
                "Thông tư liên tịch số 37/2012/TTLT-BLĐTBXH-BYT-BTC-BGDĐT ngày 28/12/2012",
            ],
        ),
        (
            (
                "phù hợp Nghị định số 30/2020/NĐ-CP về công tác văn thư và Luật Giao dịch "
                "điện tử năm 2023. Khi đưa vào"
            ),
            [
                "Nghị định số 30/2020/NĐ-CP về công tác văn thư",
                "Luật Giao dịch điện tử năm 2023",
            ],
        ),
        (
            (
                "Thực hiện quy định tại Thông tư liên tịch số 152/2014/TTLT-BTC-BGTVT\n    "
                "ngày 15 tháng 10 năm 2014 của Bộ trưởng Bộ Tài chính và Bộ trưởng\n    Bộ "
                "Giao thông vận tải hướng dẫn thực hiện giá cước vận tải;"
            ),
            [
                (
                    "Thông tư liên tịch số 152/2014/TTLT-BTC-BGTVT ngày 15/10/2014 của Bộ trưởng "
                    "Bộ Tài chính và Bộ trưởng Bộ Giao thông vận tải hướng dẫn thực hiện giá cước "
                    "vận tải"
                ),
            ],
        ),
        (
            (
                "Căn cứ Nghị định số 31/2013/NĐ-CP ngày 09 tháng 4 năm 2013 của Chính phủ quy "
                "định chi tiết, hướng dẫn thi hành một số điều của Pháp lệnh ưu đãi người có "
                "công với cách mạng;"
            ),
            [
                (
                    "Nghị định số 31/2013/NĐ-CP ngày 09/4/2013 của Chính phủ quy định chi tiết, "
                    "hướng dẫn thi hành một số điều của Pháp lệnh ưu đãi người có công với cách "
                    "mạng"
                ),
                "Pháp lệnh Ưu đãi người có công với cách mạng",
            ],
        ),
        (
            (
                "Căn cứ Thông tư liên tịch số 13/2014/TTLT-BLĐTBXH-BTC ngày 03 tháng 6 năm "
                "2014 của Bộ Lao động - Thương binh và Xã hội, Bộ Tài chính hướng dẫn chế độ "
                "điều dưỡng phục hồi sức khỏe;"
            ),
            [
                (
                    "Thông tư liên tịch số 13/2014/TTLT-BLĐTBXH-BTC ngày 03/6/2014 của Bộ Lao "
                    "động - Thương binh và Xã hội, Bộ Tài chính hướng dẫn chế độ điều dưỡng phục "
                    "hồi sức khỏe"
                ),
            ],
        ),
        (
            (
                "Văn bản:       KH 2326/KH-UBND ngày 09/12/2025; KH 140/KH-UBND (đã có); Phụ "
                "lục A; 3/5 CT; 4/9 SL"
            ),
            [
                "Kế hoạch số 2326/KH-UBND ngày 09/12/2025",
                "Kế hoạch số 140/KH-UBND",
            ],
        ),
        (
            (
                "Căn cứ Kế hoạch số 683/KH-UBND ngày 06/10/2022 của Uỷ ban nhân dân tỉnh Nghệ "
                "An và Công văn số 2180/SGD&ĐT-KTKĐCLGD ngày 11/10/2022 của Sở Giáo dục và "
                "Đào tạo Nghệ An về công tác đảm bảo chất lượng trong các cơ sở giáo dục phổ "
                "thông;"
            ),
            [
                "Kế hoạch số 683/KH-UBND ngày 06/10/2022 của Uỷ ban nhân dân tỉnh Nghệ An",
                (
                    "Công văn số 2180/SGD&ĐT-KTKĐCLGD ngày 11/10/2022 của Sở Giáo dục và Đào tạo "
                    "Nghệ An về công tác đảm bảo chất lượng trong các cơ sở giáo dục phổ thông"
                ),
            ],
        ),
        (
            (
                "Kiểm tra tiến độ các dự án trong Kế hoạch số 272/KH-UBND ngày 21/10/2025 của "
                "UBND tỉnh về xây dựng nâng cao chất lượng đô thị theo Văn bản số 18/SXD-PTĐT "
                "ngày 08/01/2026 của Sở Xây dựng. Dự Đ/c Chủ tịch UBND phường"
            ),
            [
                (
                    "Kế hoạch số 272/KH-UBND ngày 21/10/2025 của UBND tỉnh về xây dựng nâng cao "
                    "chất lượng đô thị theo Văn bản số 18/SXD-PTĐT ngày 08/01/2026 của Sở Xây "
                    "dựng"
                ),
                "Văn bản số 18/SXD-PTĐT ngày 08/01/2026 của Sở Xây dựng",
            ],
        ),
        (
            "44/GM-UBND (Tập trung tại Trụ sở UBND phường)",
            [
                "Giấy mời số 44/GM-UBND",
            ],
        ),
        # Lists, short forms, and numbers that are none of a document.
        (
            (
                "NĐ 330, NĐ 331 là các Nghị định số 330/2026/NĐ-CP, 331/2026/NĐ-CP; ANM là an "
                "ninh mạng"
            ),
            [
                "Nghị định số 330",
                "Nghị định số 331",
                "Nghị định số 330/2026/NĐ-CP",
                "Nghị định số 331/2026/NĐ-CP",
            ],
        ),
        (
            (
                "Thực hiện Nghị quyết số 04-NQ/TW, ngày 01/4/2026 của Ban Chấp hành Trung "
                "ương Đảng khoá XIV về tiếp tục tăng cường sự lãnh đạo của Đảng (sau đây viết "
                "tắt là Nghị quyết số 04-NQ/TW);"
            ),
            [
                (
                    "Nghị quyết số 04-NQ/TW ngày 01/4/2026 của Ban Chấp hành Trung ương Đảng khoá "
                    "XIV về tiếp tục tăng cường sự lãnh đạo của Đảng (sau đây viết tắt là Nghị "
                    "quyết số 04-NQ/TW)"
                ),
                "Nghị quyết số 04-NQ/TW",
            ],
        ),
        (
            ("Thông báo Kết luận hội nghị số 12-TB/HU ngày 3/2/2023 của Thường trực Huyện ủy"),
            [
                (
                    "Thông báo kết luận hội nghị số 12-TB/HU ngày 03/02/2023 của Thường trực "
                    "Huyện ủy"
                ),
            ],
        ),
        (
            (
                "Quyết định số 15/QĐ-BNV và số 16/QĐ-BNV; các Kế hoạch số 15/KH-UBND, "
                "17/KH-UBND và 18/KH-UBND"
            ),
            [
                "Quyết định số 15/QĐ-BNV",
                "Quyết định số 16/QĐ-BNV",
                "Kế hoạch số 15/KH-UBND",
                "Kế hoạch số 17/KH-UBND",
                "Kế hoạch số 18/KH-UBND",
            ],
        ),
        (
            (
                "Thực hiện Luật Phòng, chống tham nhũng 2018, Luật Tố cáo; kỷ luật lao động; "
                "văn bản quy phạm pháp luật; Hội Luật gia"
            ),
            [
                "Luật Phòng, chống tham nhũng năm 2018",
                "Luật Tố cáo",
            ],
        ),
        (
            (
                "Sản lượng thóc: 815,95/756 tấn, trồng 29/29 ha, 71/50 ha, 15/19 tiêu chí, "
                "788/844 hộ, 24/24h, km/h, 01/01-31/12, 0912-345-678, 80.000đ/ngày, báo cáo 6 "
                "tháng, kế hoạch 5 năm, Quyết định 3 vấn đề, 5/THCS, 12/CLB, quy chuẩn QCVN "
                "01:2021/BXD, Mẫu số 02/CC-HT, thửa 12/BĐ-5"
            ),
            [],
        ),
        (
            (
                "(Kèm theo Kế hoạch số:          /KH-UBND ngày        tháng        năm 2026 "
                "của Ủy ban nhân dân tỉnh Lào Cai)"
            ),
            [],
        ),
    ],
)
def test_citations_of_real_texts_are_found(text: str, found: list[str]) -> None:
    """All of them, with name, number, year or date, body and subject, and nothing else."""
    assert [str(it.citation) for it in find_citations(text)] == found
