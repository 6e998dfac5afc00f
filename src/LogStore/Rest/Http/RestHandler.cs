namespace Dashboard.LogStore.Rest.Http;

/// <summary>Answers one request of the REST API.</summary>
internal delegate Task<RestResponse> RestHandler(RestRequest request, CancellationToken cancellationToken);
