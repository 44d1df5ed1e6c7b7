import { Button } from '@fluentui/react-components';
import { useSay } from '../../catalogue';
import { useStyles } from './Summary.styles';

/** Office says neither when a file is saved nor when it is sent: the proposal stands where results are read. */
export function ShareProposal({ onShare }: { onShare(): void }) {
  const say = useSay();
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <p className={styles.text}>{say({ id: 'share.propose' })}</p>
      <Button size="small" onClick={onShare}>
        {say({ id: 'share.open' })}
      </Button>
    </section>
  );
}
