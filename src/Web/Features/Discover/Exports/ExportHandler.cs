using System.Globalization;
using System.IO.Pipelines;
using Dashboard.Services.Access.Sessions;
using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Exports;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;
using Dashboard.Web.Features.Downloads;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Web.Features.Discover.Exports;

/// <summary>Sends an export. Scoped: it searches with the rights of the request's user.</summary>
internal sealed class ExportHandler(CurrentSession current, LogExports exports, IDataViews views, ILogSearch search, TimeProvider time)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (!ExportAddress.Read(context.Request.GetEncodedUrl()).TryGet(out var query, out var failure))
        {
            await Refusal.WriteAsync(context, failure);
            return;
        }

        var session = current.Require();
        if (!Begin(session, query).TryGet(out var export, out failure))
        {
            await Refusal.WriteAsync(context, failure);
            return;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, export.Cancelled, session.Ended);
        try
        {
            failure = await SendAsync(context, query, export, ending.Token);
            export.End(failure);
            if (failure is not null)
                await RefuseAsync(context, failure);
        }
        catch (OperationCanceledException)
        {
            // The browser, the user or the session has ended it: what it has got is no whole file.
            context.Abort();
        }
        finally
        {
            // Without effect where it is over already.
            export.GiveUp();
        }
    }

    private Result<LogExport> Begin(UserSession session, ExportQuery query)
    {
        var export = query.Export is { } id ? exports.Find(session.Key, id) : exports.Open(session.Key, session.Ended);
        if (export is null)
            return new Failure { Kind = FailureKind.NotFound, Message = "There is no such export any more: begin it again in Discover." };
        if (exports.IsBusy(session.Key))
            return new Failure { Kind = FailureKind.Throttled, Message = $"{LogExports.AtOnce} of your exports are being written already: wait for one of them." };
        return export.TryBegin() ? export : new Failure { Kind = FailureKind.Conflict, Message = "This export runs already, or was cancelled: begin another one in Discover." };
    }

    private async Task<Failure?> SendAsync(HttpContext context, ExportQuery query, LogExport export, CancellationToken cancellationToken)
    {
        if (!(await FindViewAsync(query, cancellationToken)).TryGet(out var view, out var failure)
            || !(await search.FieldsAsync(view, refresh: false, cancellationToken)).TryGet(out var fields, out failure)
            || !(await DiscoverSelection.OfAsync(search, time.GetUtcNow(), query.State, view, fields, query.Range, query.Zone, cancellationToken)).TryGet(out var selection, out failure))
            return failure;

        var writer = WriterOf(query, view, fields);
        var request = new ExportRequest
        {
            Selection = selection,
            Sort = query.State.Sort,
            Fields = query.Format == ExportFormat.Csv ? ExportColumns.Sources(fields, query.State.Columns) : [],
            Limit = query.Limit,
        };
        return await new DocumentExport(writer, export).WriteAsync(search.ExportAsync(request, cancellationToken), () => Open(context.Response, view, writer), cancellationToken);
    }

    private async Task<Result<DataView>> FindViewAsync(ExportQuery query, CancellationToken cancellationToken)
    {
        if (query.State.View is { } id)
            return (await views.GetAsync(id, cancellationToken)).Map(entry => entry.View);
        if (!(await views.DefaultAsync(cancellationToken)).TryGet(out var standard, out var failure))
            return failure;
        return standard is null ? new Failure { Kind = FailureKind.NotFound, Message = "No logs are stored yet." } : standard.View;
    }

    private static IDocumentWriter WriterOf(ExportQuery query, DataView view, FieldList fields) => query.Format switch
    {
        ExportFormat.Ndjson => new NdjsonWriter(),
        _ => new CsvWriter(fields, ExportColumns.Of(view, fields, query.State.Columns), query.InZone ? query.Zone : TimeZoneInfo.Utc),
    };

    private PipeWriter Open(HttpResponse response, DataView view, IDocumentWriter writer)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(string.Create(CultureInfo.InvariantCulture, $"{FileName.Of(view.Name, "logs")}_{time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}.{writer.Extension}"));
        response.ContentType = writer.ContentType;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "no-store";
        return response.BodyWriter;
    }

    /// <summary>Says what failed where nothing was sent yet; else breaks the connection, so that nobody takes a part for the whole.</summary>
    private static Task RefuseAsync(HttpContext context, Failure failure)
    {
        if (!context.Response.HasStarted)
            return Refusal.WriteAsync(context, failure);
        context.Abort();
        return Task.CompletedTask;
    }
}
