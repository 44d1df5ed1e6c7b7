import type { TargetForm } from '../target';

const MISSING_TARGET =
  /^(?:n\.?\s?[dav]\.?|n\/[da]|-+|\.+|non (?:specificato|definito|disponibile|previsto)\b.*)$/i;

/** `n.d.`, `N/D`, `-`, `--`, `Non specificato in Plan`: nothing was planned. */
export const missing: TargetForm = (text) =>
  MISSING_TARGET.test(text) ? { kind: 'nothingToAssess', why: 'missing' } : null;
