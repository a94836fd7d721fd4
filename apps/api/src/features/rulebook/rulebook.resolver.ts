import {
  type CalendarDate,
  COURSES,
  INDUSTRY_CODES,
  MODULE_LABELS,
  PROGRAMS,
  RULEBOOK_VERSION,
  requiredModulesOn,
  ruleParameters,
  SECTIONS,
} from '@good-standing/domain';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context, Language } from '../../context.js';
import { Public } from '../../graphql/permission.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';
import { Rulebook } from './rulebook.type.js';

@Resolver()
export class RulebookResolver {
  @Query(() => Rulebook, {
    description: 'The rules in force: parameters with sources and assumptions, courses, sections, codes.',
  })
  @Public()
  rules(@Ctx() context: Context): Rulebook {
    return rulebookIn(context.language, context.today());
  }

  @Query(() => CalendarDateScalar, {
    description: 'The day the program reckons with: today in America/Winnipeg.',
  })
  @Public()
  today(@Ctx() context: Context): string {
    return context.today();
  }
}

function rulebookIn(language: Language, today: CalendarDate): Rulebook {
  return {
    version: RULEBOOK_VERSION,
    parameters: ruleParameters().map(({ title, values, assumption, sources, ...parameter }) => ({
      ...parameter,
      title: title[language],
      values: [...values],
      assumed: assumption !== null,
      assumption: assumption?.[language] ?? null,
      sources: sources.map((source) => ({ ...source, quoted: null })),
    })),
    courses: COURSES.map(({ code, title }) => ({ code, title: title[language] })),
    sections: SECTIONS.map(({ sectionNo, title }) => ({ sectionNo, title: title[language] })),
    industryCodes: INDUSTRY_CODES.map(({ code, name }) => ({ code, name: name[language] })),
    programs: PROGRAMS.map((program) => ({
      program,
      modules: requiredModulesOn(program, today).map(({ module, metBy }) => ({
        module,
        title: MODULE_LABELS[module][language],
        metBy: [...metBy],
      })),
    })),
  };
}
