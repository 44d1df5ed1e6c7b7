import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { canSwitchOff } from '../../../core/checks/acceptance';
import { ruleQuestion, type CheckedFinding, type RuleId } from '../../../core/checks/rule';
import { useSay } from '../../catalogue';

/** What a person can decide about a finding, beside mending it. */
export interface FindingChoices {
  onAccept(finding: CheckedFinding): void;
  onSwitchOff(rule: RuleId): void;
}

interface FindingMenuProps extends FindingChoices {
  finding: CheckedFinding;
}

export function FindingMenu({ finding, onAccept, onSwitchOff }: FindingMenuProps) {
  const say = useSay();
  const { rule, message } = finding;
  const question = { id: ruleQuestion(rule) };
  return (
    <Menu positioning={{ autoSize: true }}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          size="small"
          appearance="subtle"
          menuIcon={null}
          icon={<MoreHorizontal20Regular />}
          aria-label={say({ id: 'pane.findings.decide', params: { finding: message } })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => onAccept(finding)}>{say({ id: 'pane.findings.accept' })}</MenuItem>
          {canSwitchOff(rule) && (
            <MenuItem onClick={() => onSwitchOff(rule)}>
              {say({ id: 'pane.findings.switchOff', params: { question } })}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
