import type { AstroIntegration } from 'astro';
import { CourseFault } from '../src/course/course-fault.ts';
import { configFile, readCourse } from '../src/course/read-course.ts';
import type { SelectedCourse } from '../src/course/select-course.ts';

/** The course at the top of the project; where its configuration is wrong, the process ends with what is, and no stack. */
export async function courseHere(): Promise<SelectedCourse> {
  try {
    const course = await readCourse(process.cwd());
    if (course) return course;
    console.error('There is no course.ts here. Run from the top of the project.');
  } catch (error) {
    if (!(error instanceof CourseFault)) throw error;
    console.error(error.message);
  }
  process.exit(1);
}

/** Starts the development server anew when the configuration changes. */
export function watchedConfig(): AstroIntegration {
  return {
    name: 'course-config',
    hooks: {
      'astro:config:setup': ({ addWatchFile, config }) =>
        addWatchFile(new URL(configFile(process.cwd()), config.root)),
    },
  };
}
