import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { resolve } from 'node:path';
import { tsImport } from 'tsx/esm/api';

/** Where the manifest of a developer's own machine points; a deployment replaces it. */
const DEVELOPMENT_ADDRESS = 'https://localhost:3000/';

/** Emits functions.json, and functions.en-US.json beside it, from the functions themselves. */
class FunctionsMetadataPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FunctionsMetadata', (compilation) => {
      const { RawSource } = compiler.webpack.sources;
      compilation.hooks.processAssets.tapPromise('FunctionsMetadata', async () => {
        const { FUNCTIONS } = await tsImport('./src/functions/list/index.ts', import.meta.url);
        const { metadataOf } = await tsImport('./src/functions/metadata.ts', import.meta.url);
        for (const [file, language] of [
          ['functions.json', 'it'],
          ['functions.en-US.json', 'en'],
        ]) {
          compilation.emitAsset(
            file,
            new RawSource(JSON.stringify(metadataOf(FUNCTIONS, language), null, 2)),
          );
        }
      });
    });
  }
}

/** The address of a deployment: https, ending in a slash. */
function deploymentAddress(address) {
  if (address === undefined) return DEVELOPMENT_ADDRESS;
  const url = new URL(String(address).endsWith('/') ? address : `${address}/`);
  if (url.protocol !== 'https:') throw new Error(`address: serve un indirizzo https, non ${address}`);
  return url.href;
}

async function devServerOptions() {
  const { getHttpsServerOptions } = (await import('office-addin-dev-certs')).default;
  return {
    port: 3000,
    server: { type: 'https', options: await getHttpsServerOptions() },
    headers: { 'Access-Control-Allow-Origin': '*' },
    static: [{ directory: resolve('assets'), publicPath: '/assets' }],
  };
}

export default async (env = {}, argv = {}) => {
  const address = deploymentAddress(env.address);
  const production = argv.mode !== 'development';
  return {
    mode: production ? 'production' : 'development',
    devtool: production ? false : 'source-map',
    entry: { functions: './src/functions/index.ts', taskpane: './src/taskpane/index.tsx' },
    output: {
      path: resolve('dist'),
      filename: '[name].js',
      clean: true,
      publicPath: '',
      environment: { globalThis: true },
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules: [{ test: /\.tsx?$/, loader: 'swc-loader', exclude: /node_modules/ }] },
    performance: { hints: false },
    plugins: [
      new FunctionsMetadataPlugin(),
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: './src/taskpane/taskpane.html',
        chunks: ['functions', 'taskpane'],
        chunksSortMode: 'manual',
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          {
            from: 'manifest.xml',
            transform: (content) => content.toString().replaceAll(DEVELOPMENT_ADDRESS, address),
          },
        ],
      }),
    ],
    ...(env.WEBPACK_SERVE && { devServer: await devServerOptions() }),
  };
};
