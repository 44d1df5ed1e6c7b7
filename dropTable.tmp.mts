import ts from 'typescript';
import { writeFileSync } from 'node:fs';
const mode = process.argv[2]; // check | apply
const cfg = ts.getParsedCommandLineOfConfigFile('tsconfig.json', {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: console.error } as any)!;
const program = ts.createProgram(cfg.fileNames, cfg.options);
const checker = program.getTypeChecker();
type Edit = { from: number; to: number; text: string };
const edits = new Map<string, Edit[]>();
const add = (sf: ts.SourceFile, e: Edit) => edits.set(sf.fileName, [...(edits.get(sf.fileName) ?? []), e]);
const typed = (p: ts.ParameterDeclaration, name: string) => p.type !== undefined && ts.isTypeReferenceNode(p.type) && p.type.typeName.getText() === name;
const dropped = new Map<ts.Symbol, number>();
for (const sf of program.getSourceFiles()) {
  if (!/src\/core\/layout\//.test(sf.fileName)) continue;
  const visit = (n: ts.Node): void => {
    if ((ts.isFunctionDeclaration(n) || ts.isMethodDeclaration(n)) && n.body && n.name) {
      const t = n.parameters.findIndex((p) => typed(p, 'PlanTable'));
      const f = n.parameters.findIndex((p) => typed(p, 'Fields'));
      if (t >= 0 && f >= 0) {
        const p = n.parameters[t]!, fp = n.parameters[f]!;
        if (!ts.isIdentifier(fp.name)) console.log('fields destructured:', sf.fileName, n.name.getText());
        else {
          dropped.set(checker.getSymbolAtLocation(n.name)!, t);
          if (mode === 'check') {
            const name = ts.isIdentifier(p.name) ? p.name.text : null;
            if (name) add(sf, { from: n.body.getStart() + 1, to: n.body.getStart() + 1, text: `if (${fp.name.text}.table !== ${name}) throw new Error('OTHER TABLE ${n.name.getText()}');` });
            else console.log('destructured', sf.fileName, n.name.getText());
          } else {
            const next = n.parameters[t + 1];
            const end = next ? next.getStart() : p.getEnd();
            add(sf, { from: p.getStart(), to: end, text: '' });
            const name = p.name.getText();
            const isUsed = !ts.isIdentifier(p.name) || new RegExp(`\\b${name}\\b`).test(n.body.getText());
            const line = ts.isIdentifier(p.name) ? (name === 'table' ? `const { table } = ${fp.name.text};` : `const ${name} = ${fp.name.text}.table;`) : `const ${name} = ${fp.name.text}.table;`;
            if (isUsed) add(sf, { from: n.body.getStart() + 1, to: n.body.getStart() + 1, text: `\n${line}` });
          }
        }
      }
    }
    ts.forEachChild(n, visit);
  };
  visit(sf);
}
console.log([...dropped.keys()].map((s) => s.name).join(' '));
if (mode === 'apply') for (const sf of program.getSourceFiles()) {
  if (sf.fileName.includes('node_modules')) continue;
  const visit = (n: ts.Node): void => {
    if (ts.isCallExpression(n)) {
      let s = checker.getSymbolAtLocation(ts.isPropertyAccessExpression(n.expression) ? n.expression.name : n.expression);
      if (s && s.flags & ts.SymbolFlags.Alias) s = checker.getAliasedSymbol(s);
      const i = s ? dropped.get(s) : undefined;
      if (i !== undefined) { const a = n.arguments[i]!, b = n.arguments[i + 1]; add(sf, { from: a.getStart(), to: b ? b.getStart() : a.getEnd(), text: '' }); }
    } else if (ts.isIdentifier(n) && !ts.isImportSpecifier(n.parent)) {
      let s = checker.getSymbolAtLocation(n); if (s && s.flags & ts.SymbolFlags.Alias) s = checker.getAliasedSymbol(s);
      if (s && dropped.has(s) && !(ts.isCallExpression(n.parent) && n.parent.expression === n) && !ts.isFunctionDeclaration(n.parent) && !ts.isMethodDeclaration(n.parent) && !ts.isPropertyAccessExpression(n.parent) && !ts.isExportSpecifier(n.parent)) console.log('passed as value:', sf.fileName, n.parent.getText().slice(0, 80));
    }
    ts.forEachChild(n, visit);
  };
  visit(sf);
}
for (const [file, list] of edits) {
  let text = ts.sys.readFile(file)!;
  for (const { from, to, text: t } of list.sort((a, b) => b.from - a.from || b.to - a.to)) text = text.slice(0, from) + t + text.slice(to);
  writeFileSync(file, text);
}
