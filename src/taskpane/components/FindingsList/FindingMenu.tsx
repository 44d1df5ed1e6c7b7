import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { canSwitchOff } from '../../../core/checks/acceptance';
import { ruleQuestion, type CheckedFinding, type RuleId } from '../../../core/checks/rule';
import { useSay } from '../../catalogue';

/** What a person can do about a finding, beside going to its cell and the mend of one click. */
export interface FindingChoices {
  /** The fields of the node that it is about. */
  onEdit(finding: CheckedFinding): void;
  onAccept(finding: CheckedFinding): void;
  onSwitchOff(rule: RuleId): void;
}

interface FindingMenuProps extends FindingChoices {
  finding: CheckedFinding;
}

export function FindingMenu({ finding, onEdit, onAccept, onSwitchOff }: FindingMenuProps) {
  const say = useSay();
  const { rule, message, node } = finding;
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
          {node !== null && (
            <MenuItem onClick={() => onEdit(finding)}>{say({ id: 'pane.form.edit' })}</MenuItem>
          )}
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
