import { Kbd, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const shortcuts = [
  { keys: ['?'], action: 'show' },
  { keys: ['/'], action: 'search' },
  { keys: ['j', 'k'], action: 'rows' },
  { keys: ['Enter'], action: 'open' },
  { keys: ['j', 'k'], action: 'walk' },
  { keys: ['g', 'p'], action: 'portfolio' },
  { keys: ['g', 'n'], action: 'agenda' },
  { keys: ['g', 'e'], action: 'employers' },
  { keys: ['g', 't'], action: 'training' },
  { keys: ['g', 'a'], action: 'activity' },
  { keys: ['g', 'm'], action: 'mail' },
  { keys: ['g', 'r'], action: 'rules' },
  { keys: ['g', 'h'], action: 'help' },
] as const;

/** Which key does what. */
export function ShortcutTable() {
  const { t } = useTranslation('keys');
  return (
    <Table>
      <caption className="visually-hidden">{t('title')}</caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('key')}</Table.Th>
          <Table.Th scope="col">{t('does')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {shortcuts.map(({ keys, action }) => (
          <Table.Tr key={action}>
            <Table.Td w={120}>
              {keys.map((key, index) => (
                <span key={key}>
                  {index > 0 && ' '}
                  <Kbd>{key}</Kbd>
                </span>
              ))}
            </Table.Td>
            <Table.Td>{t(`${action}`)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
