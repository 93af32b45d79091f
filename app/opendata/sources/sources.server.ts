import { currentTime } from '~/platform/clock';
import { settings } from '~/platform/settings.server';
import type { Source } from '../source-record';
import { politeFetcher, politeManners } from './http';
import { type KoopClient, koop } from './koop/client';
import { type ODataClient, odata } from './odata/client';
import { syncFeed } from './syncfeed/client';

/** The services at the addresses of the settings, asked in this instance's name. */
export function sources(): { syncfeed: Source; odata: ODataClient; koop: KoopClient } {
  const { origin, syncFeedAddress, odataAddress, koopAddress } = settings();
  const fetcher = politeFetcher(politeManners(origin));
  return {
    syncfeed: syncFeed({ address: syncFeedAddress, fetcher, now: currentTime }),
    odata: odata({ address: odataAddress, fetcher, now: currentTime }),
    koop: koop({ address: koopAddress, fetcher }),
  };
}
