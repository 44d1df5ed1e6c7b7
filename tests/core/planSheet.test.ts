import { examplePlanChanges } from '../../src/core/newPlan/examplePlan';
import { planSheet } from '../../src/core/newPlan/planSheet';

describe('the table of a new plan', () => {
  const tableOf = (rows: readonly (number | string | null)[]): unknown =>
    planSheet({
      id: 'new',
      name: 'Piano',
      title: ['Ente'],
      columns: [
        {
          heading: 'Peso',
          width: 8,
          cell: (content: number | string | null) => (content === null ? null : { content }),
        },
      ],
      rows,
    }).find(({ kind }) => kind === 'table');

  it('has a heading to the right above numbers alone, blanks among them', () => {
    expect(tableOf([60, null, 40])).toMatchObject({ figures: [0] });
    expect(tableOf([60, 'n.d.'])).toMatchObject({ figures: [] });
    expect(tableOf([null])).toMatchObject({ figures: [] });
  });
});

describe('the example', () => {
  it('holds its percentages as numbers, which Excel does not mark', () => {
    const percentages = examplePlanChanges([]).changes.flatMap((step) =>
      step.kind === 'write' && step.format === '0%' ? [step.content] : [],
    );
    expect(percentages).toEqual([0.62, 0.35]);
  });
});
