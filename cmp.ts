import { readFileSync, readdirSync } from 'node:fs';
import { readWorkbook } from './tools/readWorkbook';
import { readProposed } from './src/core/layout/engine/declared';
import { recognise } from './src/core/layout/recognise';
import { NO_HINTS } from './src/core/layout/layout';
import { cellsRead } from './src/core/layout/completeness/rowsRead';
import { compareWithTruth } from './tests/fixtures/other/compareWithTruth';
const files = [...readdirSync('samples').filter((f) => f.endsWith('.xlsx')).map((f) => 'samples/' + f), ...readdirSync('tests/fixtures/other').filter((f) => f.endsWith('.xlsx')).map((f) => 'tests/fixtures/other/' + f)];
const keys = (p: any) => new Set(p.nodes.flatMap(cellsRead).map((c: any) => `${c.sheet}|${c.row}|${c.column}`));
for (const f of files) {
  const { sheets, activeSheet } = await readWorkbook(readFileSync(f));
  let known: any = null;
  for (const id of ['reportBlocks', 'labelledReport', 'missionPlan', 'formSheets', 'yearsDashboard', 'plainTable'] as const) {
    for (const s of [activeSheet, ...sheets.map((x) => x.id)]) {
      const { plan } = recognise(sheets, s, { ...NO_HINTS, layout: id });
      if (plan && plan.nodes.length > 1) { if (!known || plan.confidence * plan.nodes.length > known.confidence * known.nodes.length) known = plan; break; }
    }
  }
  const r = readProposed(sheets, null);
  const a = known ? keys(known) : new Set(), b = r ? keys(r.plan) : new Set();
  const both = [...a].filter((x) => b.has(x)).length;
  const path = (p: any) => { const m = new Map(p.nodes.map((n: any) => [n.id, n])); return new Set(p.nodes.map((n: any) => { const out = []; for (let x: any = n; x; x = m.get(x.parent)) if (x.level !== 'entity') out.push(x.name.toLowerCase().slice(0, 40)); return out.join('<'); })); };
  const pa = known ? path(known) : new Set(), pb = r ? path(r.plan) : new Set();
  const same = [...pa].filter((x) => pb.has(x)).length;
  let t = '';
  if (f.includes('other')) { const truth = JSON.parse(readFileSync(f.replace('.xlsx', '.json'), 'utf8')); const c1 = compareWithTruth(known?.nodes ?? [], truth), c2 = compareWithTruth(r?.plan.nodes ?? [], truth); t = `truth known ${c1.right} eng ${c2.right} of ${c1.of}`; }
  console.log(f.slice(-34), known?.layout, known?.confidence?.toFixed(2), 'nodes', known?.nodes.length, r?.plan.nodes.length, 'cells', a.size, b.size, 'both', both, 'paths', pa.size, pb.size, same, 'unread', r?.lines.filter((l) => l.is === 'unread').length, t);
}
