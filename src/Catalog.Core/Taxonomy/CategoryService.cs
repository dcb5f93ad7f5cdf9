using Catalog.Core.Changes;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Taxonomy;

public static class CategoryFields
{
    public static readonly Field<Category, string> Key = new("key", "Mã", c => c.Key, (c, v) => c.Key = v) { IsRequired = true, MaxLength = Category.KeyLength, Risk = FieldRisk.High };
    public static readonly Field<Category, string> Name = new("name", "Tên", c => c.Name, (c, v) => c.Name = v) { IsRequired = true, MaxLength = Record.NameLength };
    public static readonly Field<Category, string?> Parent = new("parent", "Thuộc", c => c.ParentKey, (c, v) => c.ParentKey = v) { MaxLength = Category.KeyLength };
    public static readonly Field<Category, TaxonomyScheme> Scheme = new("scheme", "Bộ phân loại", c => c.Scheme, (c, v) => c.Scheme = v);
    public static readonly Field<Category, CategoryLevel> Level = new("level", "Cấp", c => c.Level, (c, v) => c.Level = v);
    public static readonly Field<Category, string> Number = new("number", "Số mục", c => c.Number, (c, v) => c.Number = v) { MaxLength = Category.KeyLength };
    public static readonly Field<Category, string?> Agency = new("agency", "Cơ quan chủ trì", c => c.Agency, (c, v) => c.Agency = v) { MaxLength = Category.AgencyLength };
    public static readonly Field<Category, LabelGroup?> Label = new("labelGroup", "Nhóm ghi nhãn", c => c.LabelGroup, (c, v) => c.LabelGroup = v);
    public static readonly Field<Category, int> Position = new("position", "Thứ tự", c => c.Position, (c, v) => c.Position = v) { Range = (0, 10_000) };
    public static readonly Field<Category, DateOnly> ValidFrom = new("validFrom", "Áp dụng từ", c => c.ValidFrom, (c, v) => c.ValidFrom = v);
    public static readonly Field<Category, DateOnly?> ValidTo = new("validTo", "Áp dụng đến", c => c.ValidTo, (c, v) => c.ValidTo = v);

    public static readonly FieldTable<Category> Table = new([Key, Name, Parent, Scheme, Level, Number, Agency, Label, Position, ValidFrom, ValidTo]);
}

public sealed class CategoryService(RecordServices services) : RecordService<Category>(services, CategoryFields.Table)
{
    /// <summary>Adds what is missing of the trees that come with the program. Names that staff corrected stay.</summary>
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var known = await Db.Categories.Select(category => category.Key).ToListAsync(cancellationToken);
        var rows = Rows(TaxonomyData.Ocop, TaxonomyScheme.Ocop2026).Concat(Rows(TaxonomyData.General, TaxonomyScheme.General))
            .Where(row => !known.Contains(row.Key)).Select(row => row.Changes).ToList();
        if (rows.Count > 0) await AddManyAsync(rows, Actor.System("taxonomy"), "Bộ phân loại đi kèm chương trình", cancellationToken);
    }

    protected override async Task<IReadOnlyList<FieldError>> CheckAsync(Category record, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>();
        if (record.Id != 0 && IsChanged(record, nameof(Category.Key)))
            errors.Add(new FieldError("key", "Mã nhóm nằm trong địa chỉ trang và trên sản phẩm nên không đổi được, hãy thêm nhóm mới."));
        if (record.ValidTo < record.ValidFrom) errors.Add(new FieldError("validTo", "Ngày áp dụng đến trước ngày áp dụng từ, hãy kiểm tra cả hai ngày."));
        if (IsChanged(record, nameof(Category.ParentKey)) && record.ParentKey is not null && !await IsBelowAsync(record, cancellationToken))
            errors.Add(new FieldError("parent", "Nhóm cha không có hoặc nằm dưới chính nhóm này, hãy chọn nhóm khác."));
        return errors;
    }

    /// <summary>Whether the way up from the parent exists, ends, and does not lead back here.</summary>
    private async Task<bool> IsBelowAsync(Category record, CancellationToken cancellationToken)
    {
        var parents = await Db.Categories.AsNoTracking().Where(c => c.Key != record.Key).ToDictionaryAsync(c => c.Key, c => c.ParentKey, cancellationToken);
        foreach (var added in Db.ChangeTracker.Entries<Category>().Where(e => e.State == EntityState.Added && e.Entity != record)) parents[added.Entity.Key] = added.Entity.ParentKey;
        var key = record.ParentKey;
        for (var step = 0; key is not null; step++)
        {
            if (step > parents.Count || !parents.TryGetValue(key, out key)) return false;
        }
        return true;
    }

    private static IEnumerable<(string Key, FieldChanges<Category> Changes)> Rows(TaxonomyData.Row[] rows, TaxonomyScheme scheme) =>
        rows.Select((row, i) => (row.Key, new FieldChanges<Category>()
            .Set(CategoryFields.Key, row.Key).Set(CategoryFields.Name, row.Name).Set(CategoryFields.Parent, row.Parent)
            .Set(CategoryFields.Scheme, scheme).Set(CategoryFields.Level, LevelOf(row)).Set(CategoryFields.Number, row.Number)
            .Set(CategoryFields.Agency, row.Agency).Set(CategoryFields.Label, row.Label)
            .Set(CategoryFields.Position, (scheme == TaxonomyScheme.General ? 1000 : 0) + i).Set(CategoryFields.ValidFrom, TaxonomyData.Ocop2026From)));

    private static CategoryLevel LevelOf(TaxonomyData.Row row) =>
        row.Label is not null ? CategoryLevel.Leaf : row.Parent is null ? CategoryLevel.Sector : CategoryLevel.Group;
}

public static class TaxonomySetup
{
    public static IServiceCollection AddTaxonomy(this IServiceCollection services) => services.AddScoped<CategoryService>();
}
