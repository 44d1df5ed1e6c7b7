/** The tree follows the person through the sheet. */
import { act, screen } from '@testing-library/react';
import { focusRow, item, readyWith, renderPane, smallTree } from './renderPane';
import { SHEET, type Draft } from './fakeSession';

/** Rows of the sheet, from the top of the tree; each node stands in one. */
const ROWS = { bandi: 10, contributi: 11, digitalizzazione: 12 };
const IN_ROWS: Readonly<Record<string, number>> = {
  '01_01_01': ROWS.bandi,
  EC27: ROWS.contributi,
  '01_01': ROWS.digitalizzazione,
};

function placed(draft: Draft): Draft {
  const row = IN_ROWS[draft.code] ?? 100;
  return {
    ...draft,
    node: { rows: [{ sheet: SHEET, row, column: 0 }], own: null },
    children: (draft.children ?? []).map(placed),
  };
}

function renderPlaced() {
  const pane = renderPane(readyWith(placed(smallTree)));
  return { ...pane, goTo: (row: number) => pane.become({ selectedCell: { sheet: SHEET, row, column: 4 } }) };
}

const current = () => document.querySelector('[aria-current="location"]')?.textContent;

it('marks the node of the cell and opens what is closed above it, without taking the focus', async () => {
  const { goTo } = renderPlaced();
  const menu = screen.getByRole('button', { name: 'Altri comandi' });
  act(() => menu.focus());
  expect(screen.queryByRole('treeitem', { name: /Contributi/ })).toBeNull();
  await goTo(ROWS.contributi);
  expect(current()).toContain('Contributi concessi');
  expect(item('Contributi concessi').tabIndex).toBe(0);
  expect(document.activeElement).toBe(menu);
  expect(item('Contributi concessi').getAttribute('aria-selected')).toBe('false');
});

it('shows another node in the detail where it is open', async () => {
  const { user, goTo } = renderPlaced();
  await user.click(item('Digitalizzazione'));
  await goTo(ROWS.bandi);
  expect(item('Bandi').getAttribute('aria-selected')).toBe('true');
  expect(screen.getByRole('region', { name: 'Dettaglio' }).textContent).toContain('01_01_01');
});

it('leaves fields that are open', async () => {
  const { user, goTo } = renderPlaced();
  focusRow('Digitalizzazione');
  await user.keyboard('{F2}');
  await goTo(ROWS.bandi);
  expect(item('Digitalizzazione').getAttribute('aria-selected')).toBe('true');
  expect(screen.getByRole('textbox', { name: 'Nome' })).toBeTruthy();
});

it('leaves the tree as it is where the cell is of no node, and after the pane went somewhere itself', async () => {
  const { goTo, become } = renderPlaced();
  await goTo(ROWS.bandi);
  await goTo(50);
  expect(current()).toBeUndefined();
  expect(item('Bandi').tabIndex).toBe(0);
  await become({ selectedCell: null });
  expect(item('Bandi').tabIndex).toBe(0);
});

it('does not bring the row into view again when the sheet is read anew', async () => {
  const { goTo, become, user } = renderPlaced();
  await goTo(ROWS.bandi);
  focusRow('Tutela del mercato');
  await become(readyWith(placed({ ...smallTree, score: 0.5 })));
  expect(document.activeElement).toBe(item('Tutela del mercato'));
  await user.keyboard('{Home}');
  expect(item('Bandi').getAttribute('aria-current')).toBe('location');
});

it('keeps the row that has the focus, however far away the person goes', async () => {
  const strategic = Array.from({ length: 300 }, (_, index): Draft => {
    const name = `Obiettivo ${index + 1}`;
    const node = { rows: [{ sheet: SHEET, row: index, column: 0 }], own: null };
    return { code: `01_${index + 1}`, name, level: 'strategic', score: 1, node };
  });
  const { become } = renderPane(readyWith({ ...smallTree, children: strategic }));
  focusRow(/Obiettivo 1 /);
  const focused = document.activeElement;
  await become({ selectedCell: { sheet: SHEET, row: 290, column: 4 } });
  expect(item(/Obiettivo 291 /).tabIndex).toBe(0);
  expect(document.activeElement).toBe(focused);
});
