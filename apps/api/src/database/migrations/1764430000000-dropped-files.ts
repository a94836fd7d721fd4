import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- Files on the disk that no import reads any more: whoever runs imports removes them, once that holds.
CREATE TABLE dropped_files (
  stored_name text NOT NULL CONSTRAINT dropped_files_pk PRIMARY KEY
);
WITH discarded AS (
  DELETE FROM import_files f USING imports i WHERE i.id = f.import_id AND i.state = 'DISCARDED' RETURNING f.stored_name)
INSERT INTO dropped_files SELECT DISTINCT stored_name FROM discarded;
`;

/** What imports leave behind on the disk is found again, and removed. */
export class DroppedFiles1764430000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE dropped_files');
  }
}
