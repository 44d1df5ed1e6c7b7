import { inExcel } from './inExcel';
import { SETTINGS_KEY } from './settingsKey';

export async function loadSettings(): Promise<unknown> {
  return inExcel(async (context) => {
    const setting = loadSetting(context);
    await context.sync();
    return settingValue(setting);
  });
}

export async function saveSettings(settings: unknown): Promise<void> {
  await inExcel(async (context) => {
    keepSettings(context, settings);
    await context.sync();
  });
}

export function loadSetting(context: Excel.RequestContext): Excel.Setting {
  return context.workbook.settings.getItemOrNullObject(SETTINGS_KEY).load('value');
}

export function settingValue(setting: Excel.Setting): unknown {
  return setting.isNullObject ? null : (setting.value as unknown);
}

/** Queues it without sending; null: nothing is kept. */
export function keepSettings(context: Excel.RequestContext, settings: unknown): void {
  const kept = context.workbook.settings;
  if (settings === null) kept.getItemOrNullObject(SETTINGS_KEY).delete();
  else kept.add(SETTINGS_KEY, settings);
}
