import type { KnipConfig } from 'knip';

/** What nothing imports by name, each with what does use it; all else that nobody uses is a fault. */
const config: KnipConfig = {
  entry: [
    // src/exercises finds the folders of the course by their place.
    'exercises/*/{exercise,starter}.ts',
    'solutions/**/*.ts',
    // Programs, called by package.json or by hand.
    'tools/*.ts',
    'bench/*.ts',
    // tools/engines.ts runs these with a configuration of their own.
    'tests/engines/{vitest.config,*.engines}.ts',
    // Stryker loads the runner by its path, and the runner gives Vitest the other two.
    'tests/mutation/{runner,resident,vitest.config}.ts',
    // Lessons import figures and lesson components.
    'content/**/*.mdx',
    'src/components/lesson/*.astro',
    // astro.config.mjs makes the paths of the shell's parts that this site replaces from their names.
    'src/components/{ContentPanel,Footer,Head,Header,MobileMenuToggle,MobileTableOfContents}.astro',
    'src/components/{PageTitle,Pagination,Search,Sidebar,TableOfContents,ThemeProvider,ThemeSelect}.astro',
    'src/route-data.ts',
    // The bundlers of the realm's documents, of the service worker and of an LMS's package are given these.
    'src/sandbox/{frame,shell,student-worker,author-realm}.ts',
    'src/islands/lab-reader-worker.ts',
    'src/offline/service-worker.ts',
    'src/scorm/launch.ts',
    // tools/paced-islands.ts names it to Astro.
    'src/islands/paced-waking.ts',
    // tools/lab-routes.ts gives these pages their addresses.
    'src/pages/labs/_*.astro',
    // tools/workbench.ts adds these pages to the development server.
    'src/workbench/{index,workbench}.astro',
  ],
  project: ['{src,tools,bench,tests,exercises,solutions,content}/**/*.{ts,tsx,astro,mdx}', '*.ts'],
  // Programs that tests read as text.
  ignore: ['tests/corpus/**', 'tests/fixtures/**'],
  ignoreDependencies: [
    // tools/cut-fonts.py cuts the site's faces out of its files.
    '@fontsource-variable/*',
    // tests/e2e/scorm.spec.ts serves its file to the page that plays the LMS.
    'scorm-again',
    // bench/pyodide.ts serves its files to a worker.
    'pyodide',
  ],
  // Comes with every POSIX system.
  ignoreBinaries: ['mkfifo'],
};

export default config;
