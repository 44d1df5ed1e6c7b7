import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { italian } from '../../src/messages/it';
import { CatalogueContext } from '../../src/taskpane/catalogue';
import { RulesChoice } from '../../src/taskpane/components/RulesChoice';
import { FakeSession } from './fakeSession';
import { readyWith, smallTree } from './renderPane';

async function askFor(name: string) {
  const session = new FakeSession(readyWith(smallTree));
  session.effect = {
    differences: [{ rule: 'Strategico da', now: 'tutti', chosen: 'indicatori' }],
    root: { now: 0.9751, chosen: 0.9798 },
    scores: 3,
    statuses: 1,
  };
  const { container } = render(
    <FluentProvider theme={webLightTheme}>
      <CatalogueContext value={italian}>
        <RulesChoice session={session} state={session.state} />
      </CatalogueContext>
    </FluentProvider>,
  );
  const user = userEvent.setup();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Regole' }), name);
  return { session, user, container };
}

test('what other rules change is told before they are chosen', async () => {
  const { session } = await askFor('TNO');
  expect(session.asked).toEqual(['preview TNO']);
  const told = screen.getByRole('status').textContent;
  expect(told).toContain('Con «TNO» l’ente avrebbe 97,98% (ora 97,51%). Cambiano punteggi: 3; esiti: 1.');
  expect(told).toContain('Strategico da: indicatori (ora tutti)');
});

test('they are chosen by a button, and the focus returns to the list', async () => {
  const { session, user } = await askFor('TNO');
  await user.click(screen.getByRole('button', { name: 'Usa «TNO»' }));
  expect(session.asked).toEqual(['preview TNO', 'rules TNO']);
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Regole' }));
});

test('or left, and those in force are shown again', async () => {
  const { session, user } = await askFor('TNO');
  await user.click(screen.getByRole('button', { name: 'Lascia «Standard»' }));
  expect(session.asked).toEqual(['preview TNO']);
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Regole' }).value).toBe('Standard');
  expect(screen.getByRole('status').textContent).toBe('');
});

test('axe finds nothing', async () => {
  const { container } = await askFor('TNO');
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
  expect(violations).toEqual([]);
});
