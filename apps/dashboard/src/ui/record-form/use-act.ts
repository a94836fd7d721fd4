import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import type { MaybeMasked } from '@apollo/client/masking';
import { useMutation } from '@apollo/client/react';
import type { UserErrorLineFragment } from '../../gql/graphql';

/**
 * Sends one act and gives the person's errors. When it was saved, every query on screen is asked again before the
 * form closes, so that nothing shown is older than the record; the standing itself already came with the answer.
 * Throws only when the act could not be sent or the server failed.
 */
export function useAct<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  errorsOf: (data: MaybeMasked<Data>) => readonly UserErrorLineFragment[],
  /** Told of the answer once it was saved. */
  onSaved?: (data: MaybeMasked<Data>) => void,
): (variables: Variables) => Promise<readonly UserErrorLineFragment[]> {
  const [send, { client }] = useMutation<Data, OperationVariables>(
    document as TypedDocumentNode<Data, OperationVariables>,
  );
  return async (variables) => {
    const { data } = await send({ variables });
    if (!data) throw new Error('The answer carried no data');
    const answer = data as MaybeMasked<Data>;
    const errors = errorsOf(answer);
    if (errors.length === 0) {
      // The record is saved whatever becomes of the refresh; a lost connection shows its own banner.
      await client.refetchQueries({ include: 'active' }).catch(() => undefined);
      onSaved?.(answer);
    }
    return errors;
  };
}
