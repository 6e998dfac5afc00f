namespace Dashboard.Web.Features.Events;

/// <summary>Words of the events page.</summary>
public sealed class EventsText;
