import { Entity, PrimaryColumn } from 'typeorm';

/** A file on the disk that no import reads any more. Written and removed in SQL. */
@Entity('dropped_files')
export class DroppedFile {
  @PrimaryColumn('text', { name: 'stored_name', primaryKeyConstraintName: 'dropped_files_pk' })
  storedName!: string;
}
