import { MOST_FORMULAS } from '../../../session/summary';
import type { Session } from '../../../session/state';
import { useSay } from '../../catalogue';
import { Banner, BannerAction } from '../Banner';

/** More formulas than Excel bears well: a person decides what Calcola writes. */
export function ManyFormulas({ session, count }: { session: Session; count: number }) {
  const say = useSay();
  async function writeValues(): Promise<void> {
    await session.chooseMode('values');
    await session.calculate();
  }
  return (
    <Banner severity="warning">
      {say({ id: 'calculate.manyFormulas', params: { count, most: MOST_FORMULAS } })}
      <BannerAction label={{ id: 'calculate.manyFormulas.values' }} onClick={() => void writeValues()} />
      <BannerAction
        label={{ id: 'calculate.manyFormulas.formulas' }}
        onClick={() => void session.calculate(true)}
      />
    </Banner>
  );
}
