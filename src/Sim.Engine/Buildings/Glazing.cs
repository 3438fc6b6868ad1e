namespace Sim.Engine.Buildings;

/// <summary>
/// A window's glass: panes from outside to inside, and the thermal resistance between its outermost and innermost
/// surfaces, m2K/W, glass and gaps together.
/// </summary>
public sealed record Glazing(string Name, IReadOnlyList<Pane> Panes, double ResistanceM2KPerW)
{
    /// <summary>Two glazings with the same panes are the same, so that what follows from them is worked out once.</summary>
    public bool Equals(Glazing? other) => other is not null && Name == other.Name && ResistanceM2KPerW == other.ResistanceM2KPerW && Gap == other.Gap && Panes.SequenceEqual(other.Panes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, ResistanceM2KPerW, Panes.Count, Panes[0]);

    /// <summary>Gaps that conduct by their temperature; null where the resistance is constant.</summary>
    public GapByTemperature? Gap { get; init; }

    /// <summary>Whether any light comes through: not so in panels and doors.</summary>
    public bool IsTransparent => Panes[0].Transmittance > 0;

    /// <summary>Number of samples of a response table over the cosine of incidence, 0 to 1.</summary>
    public const int TableSize = 91;

    /// <summary>Resistance of a pane of 4 mm, 1 W/mK.</summary>
    public const double PaneM2KPerW = 0.004;

    private const int DiffuseSteps = 90;

    /// <summary>
    /// Shares at an incidence. Panes are combined one by one with all reflections between them (the net radiation
    /// method, EN 410 and Wijeysundera 1975). In three panes the middle one's heat is given half to each outer one.
    /// </summary>
    public GlazingShares At(double cosIncidence) => Combine(Panes, cosIncidence, fromInside: false);

    /// <summary>Shares for radiation from the sky's or ground's half space, 2 Int x(cos) cos d(cos), by the midpoint rule.</summary>
    public GlazingShares Diffuse { get; } = Hemisphere(Panes, fromInside: false);

    /// <summary>Shares for diffuse radiation from inside the room; "outer" and "inner" name the same panes as elsewhere.</summary>
    public GlazingShares DiffuseFromInside { get; } = Hemisphere(Panes, fromInside: true);

    /// <summary>Shares for the sun's beam from inside the room, near the normal: what came through a window and meets the one opposite.</summary>
    internal GlazingShares BeamFromInside => Combine(Panes, 1, fromInside: true);

    /// <summary>Thermal transmittance, W/m2K, with surfaces of 0.13 and 0.04 m2K/W (EN 673 uses 1/7.7 and 1/25).</summary>
    public double UValue => 1 / (ResistanceM2KPerW + Construction.SurfacesM2KPerW);

    /// <summary>
    /// Total solar energy transmittance g at normal incidence (EN 410): transmitted plus the part of the panes' heat that
    /// flows inwards with films of 23 and 8 W/m2K.
    /// </summary>
    public double GValue
    {
        get
        {
            GlazingShares shares = At(1);
            double outside = 1.0 / 23, inside = 1.0 / 8, all = outside + ResistanceM2KPerW + inside;
            return shares.Transmitted + (shares.AbsorbedOuter * outside + shares.AbsorbedInner * (outside + ResistanceM2KPerW)) / all;
        }
    }

    /// <summary>
    /// Response tables over the cosine of incidence (index i stands for i/(TableSize - 1)) by which beam radiation on the
    /// pane is weighted: transmitted, absorbed in the outer pane, absorbed in the inner pane.
    /// </summary>
    public (double[] Transmitted, double[] AbsorbedOuter, double[] AbsorbedInner) Tables()
    {
        double[] transmitted = new double[TableSize], outer = new double[TableSize], inner = new double[TableSize];
        for (int i = 0; i < TableSize; i++)
        {
            GlazingShares shares = i == 0 ? default : At(i / (TableSize - 1.0));
            (transmitted[i], outer[i], inner[i]) = (shares.Transmitted, shares.AbsorbedOuter, shares.AbsorbedInner);
        }
        return (transmitted, outer, inner);
    }

    /// <summary>Two-node chain inside to outside: panes' capacities on the two surfaces.</summary>
    internal NodeChain Chain()
    {
        double capacity = Panes.Sum(p => p.CapacityJPerM2K) / 2;
        return new([1 / ResistanceM2KPerW], [capacity, capacity]);
    }

    private static GlazingShares Hemisphere(IReadOnlyList<Pane> panes, bool fromInside)
    {
        double transmitted = 0, outer = 0, inner = 0;
        for (int i = 0; i < DiffuseSteps; i++)
        {
            double cos = (i + 0.5) / DiffuseSteps, weight = 2 * cos / DiffuseSteps;
            GlazingShares shares = Combine(panes, cos, fromInside);
            transmitted += weight * shares.Transmitted;
            outer += weight * shares.AbsorbedOuter;
            inner += weight * shares.AbsorbedInner;
        }
        return new(transmitted, outer, inner);
    }

    private static GlazingShares Combine(IReadOnlyList<Pane> panes, double cos, bool fromInside)
    {
        int n = panes.Count;
        Span<double> t = stackalloc double[n], front = stackalloc double[n], back = stackalloc double[n];
        for (int i = 0; i < n; i++)
        {
            int k = fromInside ? n - 1 - i : i;
            (t[i], double f, double b) = panes[k].At(cos);
            (front[i], back[i]) = fromInside ? (b, f) : (f, b);
        }
        // Reflectance of everything behind pane i, from the last pane forwards.
        Span<double> behind = stackalloc double[n];
        for (int i = n - 1; i > 0; i--)
        {
            behind[i - 1] = front[i] + t[i] * t[i] * behind[i] / (1 - back[i] * behind[i]);
        }
        Span<double> absorbed = stackalloc double[n];
        double arriving = 1;
        for (int i = 0; i < n; i++)
        {
            double onwards = arriving * t[i] / (1 - back[i] * behind[i]);
            absorbed[i] = arriving * (1 - t[i] - front[i]) + onwards * behind[i] * (1 - t[i] - back[i]);
            arriving = onwards;
        }
        return Outermost(arriving, absorbed, fromInside);
    }

    private static GlazingShares Outermost(double transmitted, ReadOnlySpan<double> absorbed, bool fromInside)
    {
        double first = 0, last = 0;
        for (int i = 0; i < absorbed.Length; i++)
        {
            double toLast = absorbed.Length == 1 ? 0.5 : (double)i / (absorbed.Length - 1);
            last += absorbed[i] * toLast;
            first += absorbed[i] * (1 - toLast);
        }
        return fromInside ? new(transmitted, last, first) : new(transmitted, first, last);
    }
}
