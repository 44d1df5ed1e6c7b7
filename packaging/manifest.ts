/** Where the manifests of the repository point: a developer's own machine. */
export const DEVELOPMENT_ADDRESS = 'https://localhost:3000/';

/** Longest ProviderName that the manifest's schema allows. */
const LONGEST_PROVIDER = 125;

/** Where a build is published, and by whom. */
export interface Deployment {
  /** Https, ending in a slash. */
  address: string;
  /** The body that publishes it, as Excel names it beside the add-in. */
  provider?: string | undefined;
  /** In place of the Id in the repository, which is for development. */
  productionId?: string | undefined;
}

/** The address of a deployment, or the development one. @throws unless it is https */
export function deploymentAddress(address: string | undefined): string {
  if (address === undefined) return DEVELOPMENT_ADDRESS;
  const url = new URL(address.endsWith('/') ? address : `${address}/`);
  if (url.protocol !== 'https:') throw new Error(`address: serve un indirizzo https, non ${address}`);
  return url.href;
}

/** The manifest of a deployment, made from the one in the repository. @throws on a provider that the schema refuses */
export function manifestFor(source: string, { address, provider, productionId }: Deployment): string {
  const isProduction = address !== DEVELOPMENT_ADDRESS;
  return replaceElements(source.replaceAll(DEVELOPMENT_ADDRESS, escapeXml(address)), {
    ...(isProduction && productionId !== undefined && { Id: productionId }),
    ...(provider !== undefined && { ProviderName: checkedProvider(provider) }),
  });
}

function checkedProvider(provider: string): string {
  const name = provider.trim();
  if (name === '' || name.length > LONGEST_PROVIDER) {
    throw new Error(`provider: serve il nome dell'ente, da 1 a ${LONGEST_PROVIDER} caratteri`);
  }
  return name;
}

function replaceElements(source: string, contents: Record<string, string>): string {
  return Object.entries(contents).reduce(
    (text, [name, content]) =>
      text.replace(new RegExp(`<${name}>[^<]*</${name}>`), () => `<${name}>${escapeXml(content)}</${name}>`),
    source,
  );
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
