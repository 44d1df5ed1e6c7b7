import { screen, within } from '@testing-library/react';
import { focusRow, item, readyWith, renderPane, smallTree } from './renderPane';
import { cell, type Draft } from './fakeSession';

/** Code at the beginning of a row. */
function codeOf(row: Element | null): string {
  return /^(?:\d[\d_]*|EC\d+)/.exec(row?.textContent?.trim() ?? '')?.[0] ?? 'ente';
}

function visibleCodes(): string[] {
  return screen.getAllByRole('treeitem').map(codeOf);
}

function renderTree(tree: Draft = smallTree) {
  const pane = renderPane(readyWith(tree));
  focusRow('Camera di Commercio');
  return pane;
}

describe('what the tree shows', () => {
  test('a small tree is expanded down to its operational objectives', () => {
    renderTree();
    expect(visibleCodes()).toEqual(['ente', '01', '01_01', '01_01_01', '01_01_02', '02']);
  });

  test('a large tree is expanded down to its strategic objectives and renders only the rows in view', async () => {
    const strategic = Array.from({ length: 300 }, (_, index): Draft => {
      const code = `01_${String(index + 1).padStart(3, '0')}`;
      const below: Draft = { code: `${code}_01`, name: 'Operativo', level: 'operational', score: 1 };
      return { code, name: `Obiettivo ${index + 1}`, level: 'strategic', score: 1, children: [below] };
    });
    const area: Draft = { code: '01', name: 'Ambito', level: 'area', score: 1, children: strategic };
    const { user } = renderTree({ ...smallTree, children: [area] });
    expect(screen.getAllByRole('treeitem').length).toBeLessThan(40);
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(item('Obiettivo 300'));
    expect(item('Obiettivo 300').getAttribute('aria-setsize')).toBe('300');
  });

  test('each row has code, name, status in words, score and weight as Italians write them', () => {
    renderTree();
    expect(
      screen.getByRole('treeitem', { name: '01_01 Digitalizzazione Non raggiunto 41,00% peso 100,00' }),
    ).toBeTruthy();
    expect(
      screen.getByRole('treeitem', { name: '02 Tutela del mercato Da valutare N/D peso 50,00' }),
    ).toBeTruthy();
  });

  test('how much of the weight was evaluated is said beside the score, where it is not all', () => {
    renderTree({ ...smallTree, result: { evaluated: 0.2 } });
    const row = item('Camera di Commercio');
    expect(row.textContent).toContain('97,98% peso valutato 20%');
    expect(row.querySelector('[title^="peso valutato 20%"]')).toBeTruthy();
    expect(item('Digitalizzazione').textContent).not.toContain('peso valutato');
  });

  test('each light has its own shape', () => {
    renderTree();
    const shape = (name: string) => item(name).querySelector('[data-shape]')?.getAttribute('data-shape');
    expect([shape('Camera'), shape('Sviluppo'), shape('Digitalizzazione'), shape('Tutela')]).toEqual([
      'green',
      'yellow',
      'red',
      'none',
    ]);
  });

  test('the bar of a row is as long as its score, with a mark at the threshold of its level', () => {
    renderTree();
    const bar = item('Digitalizzazione').querySelector('svg:has(rect)');
    const [track, fill] = [...(bar?.querySelectorAll('rect') ?? [])].map((rect) =>
      Number(rect.getAttribute('width')),
    );
    expect((fill ?? 0) / (track ?? 1)).toBeCloseTo(0.41);
    expect(
      Number(/M([\d.]+)/.exec(bar?.querySelector('path')?.getAttribute('d') ?? '')?.[1]) / (track ?? 1),
    ).toBeCloseTo(0.8);
    expect(item('Digitalizzazione').querySelector('[title*="soglia 80,00%"]')).toBeTruthy();
    // Without a score its room is the name's.
    expect(item('Tutela').querySelectorAll('svg rect')).toHaveLength(0);
  });

  test('levels, places and what is expanded are said to a screen reader', () => {
    renderTree();
    const attributes = ['aria-level', 'aria-posinset', 'aria-setsize', 'aria-expanded', 'aria-selected'];
    const of = (name: string) => attributes.map((attribute) => item(name).getAttribute(attribute));
    expect(of('Camera')).toEqual(['1', '1', '1', 'true', 'false']);
    expect(of('Bandi')).toEqual(['4', '1', '2', 'false', 'false']);
    expect(of('Tutela')).toEqual(['2', '2', '2', null, 'false']);
  });

  test('a score set by hand and a finding are marked in words', () => {
    const byHand: Draft = { code: '03', name: 'Altro', level: 'area', score: 1, result: { byHand: 'typed' } };
    const finding = {
      severity: 'warning' as const,
      message: { id: 'pane.noScore' as const },
      at: null,
      node: '03',
    };
    renderPane(readyWith({ ...smallTree, children: [byHand] }, {}, [finding]));
    const row = item('Altro');
    expect(within(row).getByText('a mano')).toBeTruthy();
    expect(within(row).getByRole('img', { name: 'Avviso' })).toBeTruthy();
  });

  test('text of a cell that looks like markup is shown as text', () => {
    const markup = '<img src=x onerror="alert(1)">';
    const node = { target: cell(7, 2, markup) };
    const { container } = renderPane(
      readyWith({ ...smallTree, children: [{ code: '01', name: markup, level: 'area', score: 1, node }] }),
    );
    expect(screen.getAllByText(markup, { exact: false })).not.toEqual([]);
    expect(container.querySelector('img')).toBeNull();
  });
});

describe('the keyboard', () => {
  test('only one row is a tab stop', () => {
    renderTree();
    expect(screen.getAllByRole('treeitem').filter((row) => row.tabIndex === 0)).toHaveLength(1);
  });

  test.each([
    ['{ArrowDown}', '01'],
    ['{ArrowDown}{ArrowDown}{ArrowUp}', '01'],
    ['{End}', '02'],
    ['{End}{Home}', 'ente'],
    ['{PageDown}', '02'],
    ['{ArrowRight}', '01'],
    ['{ArrowDown}{ArrowDown}{ArrowDown}{ArrowLeft}', '01_01'],
    ['{End}{ArrowDown}', '02'],
    ['tu', '02'],
    ['01_01_02', '01_01_02'],
  ])('%s leads to %s', async (keys, place) => {
    const { user } = renderTree();
    await user.keyboard(keys);
    expect(codeOf(document.activeElement)).toBe(place);
  });

  test('right opens a closed row, left closes it', async () => {
    const { user } = renderTree();
    focusRow('Bandi');
    await user.click(item('Bandi'));
    await user.keyboard('{ArrowRight}');
    expect(visibleCodes()).toContain('EC27');
    await user.keyboard('{ArrowLeft}');
    expect(visibleCodes()).not.toContain('EC27');
    expect(document.activeElement).toBe(item('Bandi'));
  });

  test('* opens all the siblings of a row', async () => {
    const { user } = renderTree();
    await user.keyboard('{ArrowDown}{ArrowLeft}');
    expect(visibleCodes()).toEqual(['ente', '01', '02']);
    await user.keyboard('*');
    expect(visibleCodes()).toContain('01_01');
  });

  test.each(['{Enter}', ' '])('"%s" selects a row, which does not happen by moving', async (key) => {
    const { user } = renderTree();
    await user.keyboard('{ArrowDown}');
    expect(item(/^01 /).getAttribute('aria-selected')).toBe('false');
    await user.keyboard(key);
    expect(item(/^01 /).getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('region', { name: 'Dettaglio' })).toBeTruthy();
  });

  test('closing the detail brings the focus back to the row', async () => {
    const { user } = renderTree();
    await user.keyboard('{ArrowDown}{Enter}');
    await user.click(screen.getByRole('button', { name: 'Chiudi il dettaglio' }));
    expect(document.activeElement).toBe(item(/^01 /));
  });
});

describe('Esc in the tree', () => {
  test('closes the detail, and the focus is on the row', async () => {
    const { user } = renderTree();
    await user.click(item('Bandi'));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Dettaglio' })).toBeNull();
    expect(document.activeElement).toBe(item('Bandi'));
  });

  test('closes the detail from inside it too', async () => {
    const { user } = renderTree();
    await user.click(item('Bandi'));
    screen.getByRole('button', { name: 'Modifica i dati' }).focus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Dettaglio' })).toBeNull();
    expect(document.activeElement).toBe(item('Bandi'));
  });
});

describe('the detail', () => {
  test('folds to which node it is, and stays so for the next one', async () => {
    const { user } = renderTree();
    await user.click(item('Bandi'));
    await user.click(screen.getByRole('button', { name: 'Mostra il dettaglio', expanded: true }));
    await user.click(item('Eventi'));
    const detail = within(screen.getByRole('region', { name: 'Dettaglio' }));
    expect(detail.getByText('Obiettivo operativo 01_01_02')).toBeTruthy();
    expect(detail.queryByText('Eventi')).toBeNull();
    await user.click(detail.getByRole('button', { name: 'Mostra il dettaglio', expanded: false }));
    expect(detail.getByText('Eventi')).toBeTruthy();
  });
});

describe('the cell of a row', () => {
  test('is gone to with Enter, and the detail says what stands there', async () => {
    const { user, session } = renderTree();
    focusRow('Eventi');
    await user.keyboard('{Enter}');
    expect(session.wentTo).toMatchObject([{ row: 2, column: 0 }]);
    expect(screen.getByRole('region', { name: 'Dettaglio' })).toBeTruthy();
  });

  test('is gone to with a double click, but not on the arrow', async () => {
    const { user, session } = renderTree();
    await user.dblClick(item('Eventi'));
    expect(session.wentTo).toMatchObject([{ row: 2, column: 0 }]);
    await user.dblClick(item('Bandi').querySelector('[data-toggle]') as Element);
    expect(session.wentTo).toHaveLength(1);
  });
});

describe('the mouse', () => {
  test('a click on the arrow opens or closes and does not select', async () => {
    const { user } = renderTree();
    await user.click(item('Bandi').querySelector('[data-toggle]') as Element);
    expect(visibleCodes()).toContain('EC27');
    expect(item('Bandi').getAttribute('aria-selected')).toBe('false');
  });
});
