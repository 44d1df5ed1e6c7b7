import type { Message } from '../../../messages/message';
import type { SharedState } from '../../../session/state';
import { useSay } from '../../catalogue';
import { Banner, BannerAction } from '../Banner';

interface SharedBannerProps {
  shared: SharedState;
  onShare(): void;
  onResume(): void;
}

/** How the file is shared, as long as it is. */
export function SharedBanner({ shared, onShare, onResume }: SharedBannerProps) {
  const say = useSay();
  return (
    <Banner severity={shared.rulesChanged ? 'warning' : 'note'}>
      {say(stateOf(shared))}
      {shared.rulesChanged && (
        <>
          {' '}
          {say({ id: 'share.rulesChanged' })}
          <BannerAction label={{ id: 'share.open' }} onClick={onShare} />
        </>
      )}
      <BannerAction label={{ id: 'share.resume' }} onClick={onResume} />
    </Banner>
  );
}

function stateOf({ as, on }: SharedState): Message {
  const [year, month, day] = on.split('-');
  if (!day) return { id: 'share.state.undated' };
  return { id: `share.state.${as}`, params: { on: `${day}/${month}/${year}` } };
}
