import { Button } from '@fluentui/react-components';
import type { Answer, LineMeaning } from '../../../core/layout/teaching/answer';
import { cellName } from '../../../core/sheet/address';
import { excerpt } from '../../../core/text/excerpt';
import type { SelectedCells } from '../../../session/teaching';
import { useSay } from '../../catalogue';
import { FieldMenu } from './FieldMenu';
import { SheetMenu } from './SheetMenu';
import { useStyles } from './TeachingPanel.styles';

const LINE_MEANINGS: readonly LineMeaning[] = [
  'area',
  'strategic',
  'operational',
  'indicator',
  'total',
  'ignored',
];

interface SelectionAnswersProps {
  byExample: boolean;
  selected: SelectedCells | null;
  working: boolean;
  onAnswer(answer: Answer): void;
}

/** What is selected in the sheet, and what it may be said to be. */
export function SelectionAnswers({ byExample, selected, working, onAnswer }: SelectionAnswersProps) {
  const say = useSay();
  const styles = useStyles();
  const cell = selected?.cell ?? null;
  const off = { disabledFocusable: working || !cell, size: 'small' } as const;
  const answers = { cell, disabled: off.disabledFocusable, onAnswer };
  const inField = byExample ? cell : (selected?.inColumn ?? null);
  return (
    <>
      <p className={styles.hint}>{say({ id: byExample ? 'teaching.examples.how' : 'teaching.how' })}</p>
      <p className={styles.selected} aria-live="polite">
        {cell && selected ? (
          <>
            <span className={styles.cell}>
              {say({
                id: 'teaching.selected',
                params: { sheet: selected.sheetName, cell: cellName(cell.row, cell.column) },
              })}
            </span>{' '}
            {excerpt(selected.text)}
          </>
        ) : (
          say({ id: 'teaching.nothingSelected' })
        )}
      </p>
      <div role="group" aria-labelledby="teaching-line">
        <h3 id="teaching-line" className={styles.part}>
          {say(cell ? { id: 'teaching.line', params: { line: cell.row + 1 } } : { id: 'teaching.line.none' })}
        </h3>
        <div className={styles.buttons}>
          {LINE_MEANINGS.map((is) => (
            <Button key={is} {...off} onClick={() => cell && onAnswer({ about: 'line', cell, is })}>
              {say({ id: `teaching.line.${is}` })}
            </Button>
          ))}
          {!byExample && (
            <Button {...off} onClick={() => cell && onAnswer({ about: 'headings', cell })}>
              {say({ id: 'teaching.line.headings' })}
            </Button>
          )}
        </div>
      </div>
      <div className={styles.buttons}>
        <FieldMenu byExample={byExample} cell={inField} disabled={working || !inField} onAnswer={onAnswer} />
        {!byExample && (
          <>
            <SheetMenu {...answers} />
            <Button
              {...off}
              title={say({ id: 'teaching.examples.what' })}
              onClick={() => cell && onAnswer({ about: 'examples', cell })}
            >
              {say({ id: 'teaching.examples' })}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
