// The same as _worker.py, for engines of node: node _worker.js ENGINE FOLDER, in the folder that has them.
const fs = require('fs');
const path = require('path');
const readline = require('readline');

const [, , ENGINE, FOLDER] = process.argv;
const load = name => require(require.resolve(name, { paths: [process.cwd()] }));
const read = dialect => fs.readFileSync(path.join(FOLDER, `${dialect}.docx`));

const ENGINES = {
  docxtemplater() {
    const PizZip = load('pizzip');
    const Docxtemplater = load('docxtemplater');
    const template = read('mustache');
    return async values => {
      const made = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
      made.render(values);
      return made.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
    };
  },
  'easy-template-x'() {
    const { TemplateHandler } = load('easy-template-x');
    const template = read('mustache');
    const handler = new TemplateHandler();
    return async values => Buffer.from(await handler.process(template, values));
  },
  carbone() {
    const carbone = load('carbone');
    const template = path.resolve(FOLDER, 'carbone.docx');
    return values => new Promise((done, failed) => {
      carbone.render(template, values, (error, made) => (error ? failed(error) : done(made)));
    });
  },
};

async function main() {
  const fill = ENGINES[ENGINE]();
  const known = {};
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const words = line.split(' ');
    const rows = words.pop();
    known[rows] ??= JSON.parse(fs.readFileSync(path.join(FOLDER, `${rows}.json`)));
    const content = await fill(known[rows]);
    if (words.length) fs.writeFileSync(path.join(FOLDER, `${ENGINE}-${rows}.docx`), content);
    console.log('ok');
  }
  process.exit(0);
}

main().catch(error => { console.error(error); process.exit(1); });
