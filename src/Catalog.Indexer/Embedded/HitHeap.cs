using Catalog.Core.Search;

namespace Catalog.Indexer.Embedded;

/// <summary>One of the best hits so far. A larger key is better, then the smaller text, then the smaller number.</summary>
internal readonly record struct Candidate(double Key, string? Text, int Num, int Doc)
{
    public static readonly IComparer<Candidate> BestFirst = Comparer<Candidate>.Create(Compare);

    /// <summary>Below zero when the first is better.</summary>
    public static int Compare(Candidate first, Candidate second)
    {
        var byKey = second.Key.CompareTo(first.Key);
        if (byKey != 0) return byKey;
        var byText = string.CompareOrdinal(first.Text, second.Text);
        return byText != 0 ? byText : first.Num.CompareTo(second.Num);
    }
}

/// <summary>Keeps the best of what it is offered: a binary heap with the worst on top.</summary>
internal sealed class HitHeap(int capacity)
{
    private readonly List<Candidate> heap = new(Math.Min(capacity, SearchWeights.LookedAtTwice));

    /// <summary>A candidate with a smaller key than this need not be made.</summary>
    public double Threshold => heap.Count < capacity ? double.NegativeInfinity : heap[0].Key;

    public void Offer(Candidate candidate)
    {
        if (heap.Count < capacity)
        {
            heap.Add(candidate);
            Rise(heap.Count - 1);
        }
        else if (capacity > 0 && Candidate.Compare(candidate, heap[0]) < 0)
        {
            heap[0] = candidate;
            Sink(0);
        }
    }

    /// <summary>The best first. The heap is used up.</summary>
    public List<Candidate> Sorted()
    {
        heap.Sort(Candidate.BestFirst);
        return heap;
    }

    private void Rise(int child)
    {
        for (var parent = (child - 1) / 2; child > 0 && Candidate.Compare(heap[child], heap[parent]) > 0; (child, parent) = (parent, (parent - 1) / 2))
            (heap[child], heap[parent]) = (heap[parent], heap[child]);
    }

    private void Sink(int parent)
    {
        for (var child = 1; (child = parent * 2 + 1) < heap.Count; parent = child)
        {
            if (child + 1 < heap.Count && Candidate.Compare(heap[child + 1], heap[child]) > 0) child++;
            if (Candidate.Compare(heap[child], heap[parent]) <= 0) return;
            (heap[child], heap[parent]) = (heap[parent], heap[child]);
        }
    }
}
