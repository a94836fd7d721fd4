import classes from './app-layout.module.css';
import { PageWaiting } from './page-waiting';

/** The empty frame, shown while it is still being asked who is signed in: the page then fills in without a jump. */
export function FrameWaiting() {
  return (
    <div className={classes.shell} aria-busy>
      <header className={classes.header}>
        <div className={classes.start}>
          <span className={classes.brand}>
            <img src="/icon.svg" alt="" width={22} height={22} />
            Good Standing
          </span>
        </div>
      </header>
      <div className={classes.navigation} />
      <main className={classes.main}>
        <div className={classes.page}>
          <PageWaiting />
        </div>
      </main>
    </div>
  );
}
