/** Why something cannot be done to the articles, as moderators are told and whoever is at the terminal. */
export const corpusActs = {
  'corpus.host-blocked-already': ({ host }: { host: string }) => `${host} is blocked already.`,
  'corpus.host-not-blocked': ({ host }: { host: string }) => `${host} is not blocked.`,
  'corpus.no-host-name': ({ text }: { text: string }) =>
    `"${text}" is not the name of a host: write it as in news.example.org.`,

  'corpus.name-an-address': 'Name the address of a page, a feed or a site map.',
  'corpus.only-of-site-maps': 'A pattern and an age are only for a site map.',
  'corpus.one-feed': 'Add one feed at a time.',
  'corpus.one-site-map': 'Add one site map at a time.',
  'corpus.no-address': ({ text }: { text: string }) => `"${text}" is not an address that begins with https://.`,
  'corpus.address-too-long': ({ text, most }: { text: string; most: number }) =>
    `"${text}" is longer than ${most} characters.`,
  'corpus.address-with-password': ({ text }: { text: string }) =>
    `"${text}" names a user or a password: leave them away.`,
  'corpus.too-many-addresses': ({ most, count }: { most: number; count: number }) =>
    `A list has ${most} addresses at most, not ${count}.`,
  'corpus.pattern-too-long': ({ most }: { most: number }) => `A pattern has ${most} characters at most.`,
  'corpus.no-pattern': ({ pattern, example }: { pattern: string; example: string }) =>
    `"${pattern}" is not the pattern of an address: begin it with /, * or https://, as in ${example}.`,
  'corpus.no-age': ({ most }: { most: number }) => `An age is a number of days from 1 to ${most}.`,

  'corpus.address-not-looked-at': ({ url, why }: { url: string; why: string }) =>
    `${url} could not be looked at: ${why}.`,
  'corpus.address-not-looked-at-now': ({ url, why }: { url: string; why: string }) =>
    `${url} could not be looked at: ${why}. Say what it is (feed, site map or page) to add it all the same.`,
  'corpus.sent-nothing': 'it sent nothing',
  'corpus.no-source-there': ({ url, what }: { url: string; what: string }) =>
    `${url} is no feed, site map or page: it is ${what}.`,
  'corpus.no-source': ({ source }: { source: number }) => `There is no source ${source}: look at the list of sources.`,
  'corpus.folder-stays': ({ source }: { source: number }) =>
    `Source ${source} is the folder that this corpus stands for, so it can't be dropped.`,
  'corpus.holds-erased': ({ name }: { name: string }) =>
    `${name} holds an article that was erased, so it is not taken.`,

  'corpus.article-erased': 'That article was erased; nothing of it is left.',
  'corpus.article-unknown': ({ id }: { id: string }) => `No article ${id} is known here: look it up by its title.`,
  'corpus.removed-already': 'That article is removed already.',
  'corpus.not-removed': 'That article is not removed.',
  'corpus.kept-out': ({ why }: { why: string }) => `That article can't come back: ${why}.`,

  'corpus.no-such-generation': ({ generation, newest }: { generation: number; newest: number | null }) =>
    `There is no generation ${generation}: ${newest === null ? 'there is none yet' : `they go from 1 to ${newest}`}.`,
  'corpus.same-articles': ({ generation }: { generation: number }) =>
    `Generation ${generation} has the same articles as now, so there is nothing to roll back.`,

  'corpus.no-held-change': ({ change }: { change: number }) => `No change ${change} is held: look at the quarantine.`,
  'corpus.change-applied': ({ change }: { change: number }) => `Change ${change} was applied already.`,
  'corpus.change-discarded': ({ change }: { change: number }) => `Change ${change} was discarded already.`,

  'corpus.file-damaged': 'The file that holds the articles is damaged: whoever runs me has to mend it.',
  'corpus.disk-full':
    'The disk that holds the articles is full: whoever runs me has to free some space; answers go on from the last refresh.',
  'corpus.folder-not-opened': "The folder of articles can't be opened: whoever runs me has to name one that exists.",
  'corpus.folder-not-listed': ({ folder }: { folder: string }) =>
    `The folder ${folder} can't be listed: whoever runs me has to check its permissions; nothing was changed.`,

  'corpus.shared-alone':
    'This server answers from the shared articles alone, which only whoever runs me can change, in the terminal.',
  'corpus.under-way': ({ job, by, since, far }: { job: string; by: string; since: string; far: string }) =>
    `${job} by ${by} is under way since ${since} (${far})`,
  'corpus.just-begun': 'it has just begun',
  'corpus.again-when-done': ({ work }: { work: string }) => `${work}; please try again when it is done.`,
  'corpus.starting': 'starting',
  'corpus.waiting': 'waiting for its turn',
  'corpus.the-schedule': 'the schedule',
  'corpus.job-refresh': 'A refresh',
  'corpus.job-rollback': 'A rollback',
  'corpus.job-remove': 'A removal',
  'corpus.job-restore': 'A restoration',
  'corpus.job-erase': 'An erasure',
  'corpus.job-recognise-source': 'The look at a source',
  'corpus.job-add-source': 'The adding of a source',
  'corpus.job-remove-source': 'The removal of a source',
  'corpus.job-apply-held': 'The applying of what was held',
  'corpus.job-discard-held': 'The discarding of what was held',
  'corpus.job-block-host': 'The blocking of a host',
  'corpus.job-unblock-host': 'The unblocking of a host',
} as const;
