using System.Text;
using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Lists;
using Dashboard.Services.Cluster.Lists.Columns;
using Dashboard.Services.Cluster.Lists.Live;
using Dashboard.Services.Cluster.Lists.Views;
using Dashboard.Services.Primitives;
using Dashboard.Web.Features.Downloads;
using Dashboard.Web.Navigation;
using Microsoft.AspNetCore.Http.Extensions;

namespace Dashboard.Web.Features.Resources.ListPage;

/// <summary>A list as a file: all rows that pass the filter of the address, with the user's own rights.</summary>
public static class CsvEndpoint
{
    private static Failure None => new() { Kind = FailureKind.NotFound, Message = "There is no such list." };

    public static IEndpointConventionBuilder MapListCsv(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Urls.CsvPrefix + "{resource}", WriteAsync);

    private static async Task WriteAsync(HttpContext context, string resource, IKubernetesClient client, IResourceLists lists)
    {
        var aborted = context.RequestAborted;
        var address = context.Request.GetEncodedUrl();
        var (kind, problem) = await ListTarget.FindAsync(client, resource, QueryState.Read(address, "version"), aborted);
        if (kind is null)
        {
            await Refusal.WriteAsync(context, problem?.Failure ?? None);
            return;
        }

        var state = ListState.Read(address);
        using var view = lists.Open(client, kind, NamespaceQuery.Read(address) ?? NamespaceScope.All, state.Query());
        var frame = await WholeAsync(view, aborted);
        if (frame.Status.Phase == ListPhase.Failed)
        {
            await Refusal.WriteAsync(context, frame.Status.Failures is [var first, ..] ? first.Failure : None);
            return;
        }

        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{kind.Type.QualifiedName}.csv\"";
        context.Response.Headers.CacheControl = "no-store";
        // Spreadsheets take a file for UTF-8 only with its mark.
        await using var writer = new StreamWriter(context.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await CsvText.WriteAsync(writer, Columns(frame, state), view.All(), aborted);
    }

    private static async Task<ListFrame> WholeAsync(ListView view, CancellationToken cancellationToken)
    {
        await foreach (var frame in view.FollowAsync(cancellationToken))
        {
            if (frame.Status.IsWhole || frame.Status.Phase == ListPhase.Failed)
                return frame;
        }

        throw new OperationCanceledException(cancellationToken);
    }

    private static List<ListColumn> Columns(ListFrame frame, ListState state)
    {
        var all = frame.Columns.Concat(state.Labels.Select(ListColumn.Label)).ToList();
        return state.Columns is null
            ? [.. all.Where(column => column.ShownByDefault)]
            : [.. all.Where(column => column.Source == ColumnSource.Name && !state.Columns.Contains(column.Id)), .. state.Columns.Select(id => all.Find(column => column.Id == id)).OfType<ListColumn>()];
    }
}
