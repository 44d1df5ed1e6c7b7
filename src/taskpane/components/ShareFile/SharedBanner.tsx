import type { Message } from '../../../messages/message';
import type { SharedState } from '../../../session/state';
import { useSay } from '../../catalogue';
import { Banner, BannerAction } from '../Banner';

/** How the file is shared, as long as it is. */
export function SharedBanner({ shared, onResume }: { shared: SharedState; onResume(): void }) {
  const say = useSay();
  return (
    <Banner severity="note">
      {say(stateOf(shared))}
      <BannerAction label={{ id: 'share.resume' }} onClick={onResume} />
    </Banner>
  );
}

function stateOf({ as, on }: SharedState): Message {
  const [year, month, day] = on.split('-');
  if (!day) return { id: 'share.state.undated' };
  return { id: `share.state.${as}`, params: { on: `${day}/${month}/${year}` } };
}
