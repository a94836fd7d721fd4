import { useApolloClient } from '@apollo/client/react';
import { type RefObject, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { WrittenLineInput } from '../../gql/graphql';
import { announce } from '../../ui/announce';
import { lineForTyped, sortOut } from './adding';
import { PeopleToPick, workplacesOf } from './components/person-picker';
import { MatchPeople } from './match-people';
import { type HomeEmployer, lineFor, newLine, type RosterInput, type RosterLine, usualWork } from './roster';
import { readSignInList, readTextFile } from './sign-in-list';

/** Bytes of a list of people; a larger file is something else. */
const LARGEST_LIST = 1_000_000;

/** What has to be said of an adding, and new people held back because the list has one of their name. */
export interface AddingNotice {
  text: string;
  heldBack: readonly RosterLine[];
}

interface AddingOptions {
  home: HomeEmployer | undefined;
  append: (lines: RosterLine[]) => void;
  /** Resolves when every name that was entered is on the list; saving waits for it. */
  underway: RefObject<Promise<void>>;
}

/** The ways onto the roster: a person picked, a name typed, a list pasted, a sign-in sheet as a file. */
export function useAdding({ home, append, underway }: AddingOptions) {
  const { t } = useTranslation('training');
  const client = useApolloClient();
  const form = useFormContext<RosterInput>();
  const [finding, setFinding] = useState(0);
  const [notice, setNotice] = useState<AddingNotice | null>(null);
  const say = (text: string) => setNotice({ text, heldBack: [] });
  const usual = () => usualWork(form.getValues('attendees'), home);

  function put(lines: readonly RosterLine[]): void {
    const addedAfter = form.formState.submitCount;
    append(lines.map((line) => ({ ...line, addedAfter })));
    form.clearErrors('attendees');
    const [only] = lines;
    if (lines.length === 1 && only) announce(t('roster.added', { name: only.fullName }));
    else if (lines.length > 1) announce(t('roster.addedMany', { count: lines.length }));
  }

  function add(added: readonly RosterLine[]): void {
    const { fresh, there, sameName } = sortOut(form.getValues('attendees'), added);
    if (fresh.length > 0) put(fresh);
    const said = [
      ...there.map(({ fullName, line }) => t('roster.thereAlready', { name: fullName, line })),
      ...sameName.map(({ fullName }) => t('roster.sameName', { name: fullName })),
    ];
    setNotice(said.length > 0 ? { text: said.join(' '), heldBack: sameName } : null);
  }

  async function match(written: readonly WrittenLineInput[]): Promise<RosterLine[]> {
    const { data } = await client.query({
      query: MatchPeople,
      variables: { lines: [...written] },
      fetchPolicy: 'network-only',
    });
    const work = usual();
    return (data?.matchPeople ?? []).map(({ people, ...found }, index) =>
      lineFor(
        {
          ...found,
          email: written[index]?.email ?? null,
          people: people.map((one) => ({ ...one, workplaces: workplacesOf(one) })),
        },
        work,
      ),
    );
  }

  async function findTyped(name: string): Promise<RosterLine[]> {
    const { data } = await client.query({
      query: PeopleToPick,
      variables: { search: name },
      fetchPolicy: 'network-only',
    });
    const people = (data?.people ?? []).map((one) => ({ ...one, workplaces: workplacesOf(one) }));
    const line = lineForTyped(name, people, usual());
    // Nobody is found by the letters as typed: perhaps they hold a slip.
    return line ? [line] : match([{ name }]);
  }

  /** One after the other, so that the list has the order of the typing. */
  function enter(names: readonly string[], find: () => Promise<RosterLine[]>): void {
    setFinding((count) => count + 1);
    setNotice(null);
    underway.current = underway.current.then(async () => {
      try {
        add(await find());
      } catch {
        // Not found out who they are: the names stay, to be chosen or saved as they are.
        add(names.map((name) => newLine(name, [], usual())));
        say(t('roster.notMatched'));
      } finally {
        setFinding((count) => count - 1);
      }
    });
  }

  function addList(text: string): void {
    const written = readSignInList(text);
    if (written.length === 0) say(t('roster.nobodyInList'));
    else
      enter(
        written.map(({ name }) => name),
        () => match(written),
      );
  }

  return {
    finding: finding > 0,
    notice,
    usual,
    add,
    /** Adds the people held back for their name: there are two. */
    addHeldBack: () => {
      if (notice) put(notice.heldBack);
      setNotice(null);
    },
    addTyped: (name: string) => enter([name], () => findTyped(name)),
    addList,
    addFile: async (file: File | null | undefined): Promise<void> => {
      if (!file) return;
      if (file.size > LARGEST_LIST) say(t('roster.fileTooLarge', { name: file.name }));
      else if (/\.(xlsx?|pdf|docx?|png|jpe?g)$/i.test(file.name))
        say(t('roster.fileUnreadable', { name: file.name }));
      else addList(await readTextFile(file));
    },
  };
}
