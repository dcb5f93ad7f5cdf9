using Catalog.Core.Changes;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Units;

public sealed class UnitService(RecordServices services) : RecordService<Unit>(services, UnitFields.Table)
{
    /// <summary>The unit ends; its page stays and leads to the one that took over.</summary>
    /// <param name="lastDay">The last day on which it works.</param>
    public Task<Unit> EndAsync(int id, int version, DateOnly lastDay, int? successorId, Actor actor, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, successorId is null ? ChangeKind.Withdrawn : ChangeKind.Replaced, async (unit, token) =>
        {
            RequireReason(reason);
            if (lastDay < unit.ValidFrom) throw new InvalidChangeException("validTo", "Ngày kết thúc trước ngày bắt đầu hoạt động, hãy nhập lại.");
            if (successorId == id || (successorId is not null && !await IsUsableAsync(successorId.Value, token)))
                throw new InvalidChangeException("successor", "Đơn vị tiếp nhận không có trong danh mục hoặc đã ngừng, hãy chọn đơn vị khác.");
            (unit.ValidTo, unit.SuccessorId) = (lastDay, successorId);
        }, actor, reason, cancellationToken);

    protected override async Task<IReadOnlyList<FieldError>> CheckAsync(Unit record, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>();
        if (record.ParentId is { } parent && IsChanged(record, nameof(Unit.ParentId)))
        {
            if (!await IsUsableAsync(parent, cancellationToken)) errors.Add(new FieldError("parent", "Đơn vị cấp trên không có trong danh mục hoặc đã ngừng, hãy chọn đơn vị khác."));
            else if (record.Id != 0 && await IsAboveAsync(record.Id, parent, cancellationToken)) errors.Add(new FieldError("parent", "Đơn vị không thể trực thuộc chính nó, hãy chọn đơn vị cấp trên khác."));
        }
        if (record.ValidTo < record.ValidFrom) errors.Add(new FieldError("validFrom", "Ngày bắt đầu sau ngày kết thúc, hãy nhập lại."));
        var area = PlaceKey.Parse(record.AreaKey);
        if (area.Kind == PlaceKind.Commune) errors.AddRange(await CheckCommunesAsync("area", [area.Code], cancellationToken));
        if (record.CommuneCode is not null) errors.AddRange(await CheckCommuneAsync(record.CommuneCode, cancellationToken));
        if (area.Kind == PlaceKind.Province && IsChanged(record, nameof(Unit.AreaKey)) && !await Db.Provinces.AnyAsync(province => province.Code == area.Code && province.ValidTo == null, cancellationToken))
            errors.Add(new FieldError("area", $"Không có tỉnh mang mã “{area.Code}”, hãy chọn lại địa bàn."));
        return errors;
    }

    private Task<bool> IsUsableAsync(int id, CancellationToken cancellationToken) =>
        Db.Units.AnyAsync(unit => unit.Id == id && unit.State == RecordState.Live && unit.ValidTo == null, cancellationToken);

    /// <summary>Whether <paramref name="id"/> is <paramref name="other"/> or lies above it.</summary>
    private async Task<bool> IsAboveAsync(int id, int other, CancellationToken cancellationToken)
    {
        var parents = await Db.Units.AsNoTracking().Where(unit => unit.ParentId != null).ToDictionaryAsync(unit => unit.Id, unit => unit.ParentId!.Value, cancellationToken);
        var seen = new HashSet<int>();
        for (int? at = other; at is not null && seen.Add(at.Value); at = parents.TryGetValue(at.Value, out var above) ? above : null)
        {
            if (at == id) return true;
        }
        return false;
    }
}

public static class UnitsSetup
{
    public static IServiceCollection AddUnits(this IServiceCollection services) => services.AddScoped<UnitService>().AddScoped<UnitAreas>();
}
