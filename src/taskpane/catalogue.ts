import { createContext, useContext } from 'react';
import { italian } from '../messages/it';
import { say, type Catalogue, type Message } from '../messages/message';

/** The language of the pane. */
export const CatalogueContext = createContext<Catalogue>(italian);

/** How components say a sentence: none of them holds a text of its own. */
export function useSay(): (message: Message) => string {
  const catalogue = useContext(CatalogueContext);
  return (message) => say(catalogue, message);
}
