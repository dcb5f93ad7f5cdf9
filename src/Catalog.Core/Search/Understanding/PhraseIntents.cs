using Catalog.Core.Records;

namespace Catalog.Core.Search.Understanding;

/// <summary>Fixed words that ask for a state of the certificate, for fairs, for opening hours or for a person: filters or pages.</summary>
internal static class PhraseIntents
{
    private static readonly string[] Holding = [CertificateValues.Valid, CertificateValues.Expiring, CertificateValues.Extended];

    private static readonly WordPhrases<(string[] Values, string Label)> Certificates = new(new (string, (string[], string))[]
    {
        ("đã hết hạn", ([CertificateValues.Expired], "chứng nhận đã hết hạn")), ("hết hạn", ([CertificateValues.Expired], "chứng nhận đã hết hạn")), ("quá hạn", ([CertificateValues.Expired], "chứng nhận đã hết hạn")),
        ("sắp hết hạn", ([CertificateValues.Expiring], "chứng nhận sắp hết hạn")), ("bị thu hồi", ([CertificateValues.Revoked], "chứng nhận đã thu hồi")), ("đã thu hồi", ([CertificateValues.Revoked], "chứng nhận đã thu hồi")),
        ("còn hạn", (Holding, "chứng nhận còn hiệu lực")), ("còn hiệu lực", (Holding, "chứng nhận còn hiệu lực")),
    });

    private static readonly WordPhrases<bool> Fairs = Plain("hội chợ", "phiên chợ", "chợ phiên", "chợ tết", "tuần hàng");
    private static readonly WordPhrases<bool> FairTimes = Plain("tháng", "tết", "xuân", "lịch", "cuối năm", "đầu năm", "cuối tuần", "năm nay", "sắp tới", "sắp diễn ra", "đang diễn ra",
        "hôm nay", "ngày mai", "tuần này", "tuần sau", "tuần tới", "tháng này", "tháng sau", "tháng tới", "khi nào", "bao giờ");
    private static readonly WordPhrases<bool> FairFiller = Plain("lịch", "sắp tới", "sắp diễn ra", "đang diễn ra", "cuối tuần", "năm nay",
        "hôm nay", "ngày mai", "tuần này", "tuần sau", "tuần tới", "tháng này", "tháng sau", "tháng tới", "khi nào", "bao giờ");
    private static readonly WordPhrases<bool> Outlets = Plain("cửa hàng", "điểm bán");
    private static readonly WordPhrases<bool> Supermarkets = Plain("siêu thị");
    private static readonly WordPhrases<bool> Programme = Plain("ocop", "chứng nhận", "giấy chứng nhận");
    private static readonly WordPhrases<bool> OpenNow = Plain("đang mở cửa", "còn mở cửa", "mở cửa bây giờ", "mở cửa hôm nay", "giờ mở cửa", "mấy giờ mở cửa");
    private static readonly WordPhrases<bool> Reports = Plain("hàng giả", "hàng nhái", "hàng kém chất lượng", "tố cáo", "tố giác", "phản ánh", "khiếu nại", "lừa đảo", "báo cáo vi phạm", "hàng dỏm", "hàng dởm", "báo ai", "trình báo");
    private static readonly WordPhrases<bool> Nearby = Plain("gần đây", "gần đây nhất", "gần tôi", "gần nhà", "gần nhất", "quanh đây", "xung quanh đây");

    public static void Read(QueryWords query)
    {
        if (!query.IsLiteral(FindingKinds.Certificate)) ReadCertificate(query);
        if (!query.IsLiteral(FindingKinds.Type)) ReadFair(query);
        if (!query.IsLiteral(FindingKinds.Type)) ReadOutlet(query);
        Lead(query, OpenNow, takes: true, "Xem giờ mở cửa của từng điểm bán, và điểm nào đang mở.", CatalogLinks.Outlets);
        Lead(query, Reports, takes: false, "Muốn phản ánh hàng giả, hàng kém chất lượng? Xem đầu mối tiếp nhận.", CatalogLinks.Contact);
        Lead(query, Nearby, takes: true, "Trang không lấy vị trí của bạn. Ghi thêm tên xã, phường, ví dụ “gần Quy Nhơn”, hoặc chọn nơi trong danh sách điểm bán.", CatalogLinks.Outlets);
    }

    private static void ReadCertificate(QueryWords query)
    {
        for (var i = 0; i < query.Count; i++)
        {
            var (length, meaning) = Certificates.At(query.Words, i);
            if (length == 0 || !query.AreFree(i, length)) continue;
            query.Take(i, length);
            query.Filters = query.Filters.With(FacetNames.Certificate, meaning.Values);
            query.Findings.Add(new QueryFinding(FindingKinds.Certificate, string.Join(',', meaning.Values), meaning.Label));
            TakeProgramme(query);
        }
    }

    /// <summary>What the filter says already, and what expired no longer carries as a word.</summary>
    private static void TakeProgramme(QueryWords query)
    {
        for (var i = 0; i < query.Count; i++)
        {
            if (Programme.At(query.Words, i).Length is > 0 and var length && query.AreFree(i, length)) query.Take(i, length);
        }
    }

    /// <summary>Where to buy: "cửa hàng …" asks for outlets, whatever they sell; so does "siêu thị" said first, which is a kind of them.</summary>
    private static void ReadOutlet(QueryWords query)
    {
        var at = First(query, Outlets);
        if (at < 0 && First(query, Supermarkets) != 0 && First(query, OpenNow) < 0) return;
        Only(query, RecordType.Outlet, "điểm bán");
        if (at >= 0) query.Take(at, Outlets.At(query.Words, at).Length);
    }

    /// <summary>A fair with a time, or said first: only fairs are meant. Elsewhere "hội chợ" may stand in the name of anything.</summary>
    private static void ReadFair(QueryWords query)
    {
        if (First(query, Fairs) < 0) return;
        query.Hints.Add(new SearchHint("Xem lịch hội chợ, phiên chợ sắp diễn ra.", CatalogLinks.Fairs));
        if (First(query, FairTimes) < 0 && First(query, Fairs) > 0) return;
        Only(query, RecordType.Fair, "hội chợ, phiên chợ");
        for (var i = 0; i < query.Count; i++) query.Take(i, FairFiller.At(query.Words, i).Length);
    }

    private static void Only(QueryWords query, RecordType type, string label)
    {
        query.Filters = query.Filters.With(FacetNames.Type, RecordTypes.NameOf(type));
        query.Findings.Add(new QueryFinding(FindingKinds.Type, RecordTypes.NameOf(type), label));
    }

    private static void Lead(QueryWords query, WordPhrases<bool> phrases, bool takes, string text, string url)
    {
        var at = First(query, phrases);
        if (at < 0) return;
        query.Hints.Add(new SearchHint(text, url));
        if (takes) query.Take(at, phrases.At(query.Words, at).Length);
    }

    private static int First(QueryWords query, WordPhrases<bool> phrases)
    {
        for (var i = 0; i < query.Count; i++)
        {
            if (phrases.At(query.Words, i).Length is > 0 and var length && query.AreFree(i, length)) return i;
        }
        return -1;
    }

    private static WordPhrases<bool> Plain(params string[] phrases) => new(phrases.Select(phrase => (phrase, true)));
}
