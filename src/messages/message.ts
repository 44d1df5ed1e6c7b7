import type { italian } from './it';

export type MessageId = keyof typeof italian;
/** A parameter may be a sentence itself. */
export type MessageParams = Readonly<Record<string, string | number | Message>>;

/** A sentence to be said in the reader's language: its place in the catalogue and the words that fill it. */
export interface Message {
  id: MessageId;
  params?: MessageParams;
}

/** Every sentence of the product in one language; `{name}` stands for a parameter. */
export type Catalogue = Readonly<Record<MessageId, string>>;

/** The sentences of one part of the product alone. */
export type PartOfCatalogue = Readonly<Partial<Catalogue>>;

/** The sentence in the language of the catalogue. */
export function say(catalogue: PartOfCatalogue, { id, params = {} }: Message): string {
  return (catalogue[id] ?? id).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? '';
    return typeof value === 'object' ? say(catalogue, value) : String(value);
  });
}
