import { preview } from 'astro';
import { measureGrade } from './grade.ts';
const server = await preview({ server: { host: '127.0.0.1', port: 4396 }, logLevel: 'error' });
const g = await measureGrade('http://127.0.0.1:'+server.port); console.log(JSON.stringify(g), (g.warm.median/g.bare.median).toFixed(2), 'min', (g.warm.min/g.bare.min).toFixed(2)); await server.stop();
