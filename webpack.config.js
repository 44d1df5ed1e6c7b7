import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import officeAddinCli from 'office-addin-cli';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { tsImport } from 'tsx/esm/api';

const {
  EDITIONS,
  deploymentAddress,
  manifestFor,
  HELP_PAGE,
  SUPPORT_PAGE,
  helpPage,
  supportPage,
  guideFiles,
  metadataAt,
} = await tsImport('./packaging/index.ts', import.meta.url);

/** The files by which Excel knows the functions, one for each language. */
const METADATA_FILES = [
  ['functions.json', 'it'],
  ['functions.en-US.json', 'en'],
];

/** Emits files made from texts: `make` gives pairs of a name and a content. */
class MadeFilesPlugin {
  constructor(make) {
    this.make = make;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('MadeFiles', (compilation) => {
      const { RawSource } = compiler.webpack.sources;
      compilation.hooks.processAssets.tap('MadeFiles', () => {
        for (const [file, content] of this.make()) compilation.emitAsset(file, new RawSource(content));
      });
    });
  }
}

function madeFiles({ functions }, { provider, support }, address) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  return [
    ...METADATA_FILES.map(([file, language]) => [
      file,
      JSON.stringify(metadataAt(functions, language, address), null, 2),
    ]),
    [HELP_PAGE, helpPage(functions)],
    [SUPPORT_PAGE, supportPage({ version, provider, contact: support })],
    ...guideFiles(),
  ];
}

async function devServerOptions() {
  const { getHttpsServerOptions } = (await import('office-addin-dev-certs')).default;
  return {
    // The port that office-addin-debugging waits on, read as it reads it.
    port: officeAddinCli.parseNumber(process.env.npm_package_config_dev_server_port) ?? 3000,
    // Excel of this machine alone asks for it.
    host: 'localhost',
    server: { type: 'https', options: await getHttpsServerOptions() },
    headers: { 'Access-Control-Allow-Origin': '*' },
    static: [{ directory: resolve('assets'), publicPath: '/assets' }],
  };
}

export default async (env = {}, argv = {}) => {
  const address = deploymentAddress(env.address);
  const edition = EDITIONS[env.selftest ? 'selftest' : 'product'];
  const production = argv.mode !== 'development';
  return {
    mode: production ? 'production' : 'development',
    devtool: production ? false : 'source-map',
    entry: {
      functions: edition.functionsEntry,
      // Both are of one page (shared runtime): what the functions have loaded does not come again with the pane.
      taskpane: { import: edition.paneEntry, dependOn: 'functions' },
    },
    output: {
      path: resolve(edition.output),
      filename: '[name].js',
      chunkFilename: '[name].js',
      clean: true,
      publicPath: '',
      environment: { globalThis: true },
      // functions.js also runs where there is no window (tests/functions/registration.test.ts).
      globalObject: 'globalThis',
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules: [{ test: /\.tsx?$/, loader: 'swc-loader', exclude: /node_modules/ }] },
    optimization: {
      minimizer: [
        new MinimizerPlugin({
          minify: MinimizerPlugin.swcMinify,
          minimizerOptions: { ecma: 2020, compress: { ecma: 2020, passes: 3 } },
        }),
      ],
    },
    performance: { hints: false },
    plugins: [
      new MadeFilesPlugin(() => madeFiles(edition, env, address)),
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: edition.page,
        chunks: ['functions', 'taskpane'],
        chunksSortMode: 'manual',
        // Not deferred: office.js offers the functions to Excel once the document is read, be they there or not.
        scriptLoading: 'blocking',
        inject: 'body',
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          {
            from: edition.manifest,
            to: 'manifest.xml',
            transform: (content) =>
              manifestFor(content.toString(), {
                address,
                provider: env.provider,
                productionId: edition.productionId,
              }),
          },
        ],
      }),
    ],
    ...(env.WEBPACK_SERVE && { devServer: await devServerOptions() }),
  };
};
