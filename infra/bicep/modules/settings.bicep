metadata description = 'What an operator may set of the application. Each name is an option of TransparencyOptions; what is left out keeps the default that stands there and in docs/operating.md.'

@export()
@description('Settings of the application, all optional but the authority of its feeds.')
@sealed()
type applicationSettings = {
  @description('Domain in the permanent ids of feed entries. Set once, before anybody follows the feed.')
  @minLength(1)
  @maxLength(253)
  tagAuthority: string

  @description('Address under which the deployment is known, beginning with https:// and without a path. Without it the address of Front Door, or of the app.')
  @maxLength(2000)
  publicAddress: string?

  @description('IČO of who runs the deployment. Without it there is no catalogue of datasets.')
  @maxLength(8)
  publisherIco: string?

  @description('Name of who runs the deployment.')
  @maxLength(200)
  publisherName: string?

  @description('E-mail in the statement of accessibility.')
  @maxLength(254)
  accessibilityContact: string?

  @description('Day on which the operator looked at the pages for the statement of accessibility, such as 2026-11-29.')
  @maxLength(10)
  accessibilityEvaluated: string?

  @description('WebSub hub that is told of publications.')
  @maxLength(2000)
  hub: string?

  @description('How many of a year\'s newest editions keep their files.')
  @minValue(1)
  retention: int?

  @description('For how long an address to upload to holds, as hh:mm:ss.')
  @minLength(8)
  @maxLength(16)
  uploadTime: string?

  @description('How often a grant may be used in a minute on one instance.')
  @minValue(1)
  grantUsesPerMinute: int?

  @description('After how many refused grants in a minute a network address is refused unread.')
  @minValue(1)
  refusalsPerMinute: int?

  @description('How long a folder must lie still before it is imported, as hh:mm:ss.')
  @minLength(8)
  @maxLength(16)
  quietPeriod: string?

  @description('How long a reader waits at most before hearing that the storage does not answer, as hh:mm:ss.')
  @minLength(8)
  @maxLength(16)
  readerPatience: string?

  @description('For how long an instance may answer from what it last knew to be current, as hh:mm:ss.')
  @minLength(8)
  @maxLength(16)
  pointerAge: string?

  @description('Budget lines kept in memory, about 150 bytes each.')
  @minValue(1000)
  cachedLines: int?

  @description('How many questions that read all rows of something large a host answers at once; eight times as many wait.')
  @minValue(1)
  @maxValue(1000)
  scans: int?

  @description('The largest file that is read, in bytes.')
  @minValue(1)
  largestFileBytes: int?

  @description('Whether files are fetched that municipalities name in their settings. Off, because it lets them send requests from the deployment to servers of their choice.')
  pull: bool?

  @description('The largest file that is fetched, in bytes. Four at once have to fit on the 0.8 GB of an instance\'s temporary disk.')
  @minValue(1)
  largestPullBytes: int?
}

@export()
@description('Who may write into one municipality\'s folder, by an identity of Microsoft Entra.')
@sealed()
type uploader = {
  @description('The municipality\'s id: its folder.')
  @minLength(2)
  @maxLength(63)
  municipality: string

  @description('Object id of the user, group or service principal.')
  @minLength(36)
  @maxLength(36)
  principalId: string

  @description('What it is.')
  principalType: 'Group' | 'ServicePrincipal' | 'User'
}

@export()
@description('Instances that are kept ready, so that the first request or the first file of a day does not wait. Each costs money all the time.')
@sealed()
type readyInstances = {
  @description('For pages, feeds and data.')
  @minValue(0)
  @maxValue(20)
  http: int

  @description('For imports.')
  @minValue(0)
  @maxValue(20)
  blob: int
}
