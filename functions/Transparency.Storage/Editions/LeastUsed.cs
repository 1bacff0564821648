using System.Diagnostics.CodeAnalysis;

namespace Transparency.Storage.Editions;

/// <summary>What lies in memory, bounded by its weight: what has not been asked for longest goes first.</summary>
/// <param name="most">How much all may weigh together.</param>
internal sealed class LeastUsed<TKey, TValue>(long most)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<Held>> _held = [];
    private readonly LinkedList<Held> _byUse = new();
    private long _weight;

    public long Weight
    {
        get
        {
            lock (_lock)
                return _weight;
        }
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_lock)
            value = UsedOrNull(key);

        return value is not null;
    }

    /// <returns>What lies there now: what another put meanwhile stays.</returns>
    public TValue GetOrAdd(TKey key, TValue value, long weight)
    {
        lock (_lock)
        {
            if (UsedOrNull(key) is { } known)
                return known;

            _held[key] = _byUse.AddFirst(new Held(key, value, weight));
            _weight += weight;

            while (_weight > most && _byUse.Last is { } oldest)
                Remove(oldest);
        }

        return value;
    }

    public void Remove(TKey key, TValue value)
    {
        lock (_lock)
        {
            if (_held.TryGetValue(key, out var node) && ReferenceEquals(node.Value.Value, value))
                Remove(node);
        }
    }

    private TValue? UsedOrNull(TKey key)
    {
        if (!_held.TryGetValue(key, out var node))
            return null;

        _byUse.Remove(node);
        _byUse.AddFirst(node);

        return node.Value.Value;
    }

    private void Remove(LinkedListNode<Held> node)
    {
        _byUse.Remove(node);
        _held.Remove(node.Value.Key);
        _weight -= node.Value.Weight;
    }

    private sealed record Held(TKey Key, TValue Value, long Weight);
}
