using System.Runtime.InteropServices;

namespace Sim.Engine.Buildings;

/// <summary>
/// Zones side by side of which some have setpoints that jump. Hours in which one does are stepped in twelfths: an implicit
/// step of an hour counts the first half hour of a fall as already cold, and takes a climb by its mean. So are all hours of zones that ask for it.
/// </summary>
/// <remarks>
/// The same group a second time with pivots for five minutes takes over the temperatures, steps, and hands them back.
/// Asking steps with the heat that holds the setpoint; where less is granted, applying steps again with the same share of
/// each step's heat. Lanes whose setpoint stays are stepped by the hour as ever, so that no zone depends on its neighbours;
/// nothing is allocated by the hour.
/// </remarks>
internal sealed class JumpGroup : ZoneGroup
{
    /// <summary>
    /// Change of a heating setpoint from which an hour is stepped finely, K. Below, the step of an hour is close enough: with
    /// setbacks of 4 K the year's heat of containers moves by 0.2 %, with 10 K that of a light house by 5 %.
    /// </summary>
    public const double JumpK = 5;

    private const int Steps = 12, Lanes = LaneGroup.Lanes, Columns = ZoneRows.Columns, Stored = Columns - 1;

    /// <summary>Length of a fine step, s.</summary>
    public const double StepSeconds = 3600.0 / Steps;

    private readonly LaneGroup whole, fine;
    private readonly LaneInputs step = new(Lanes);
    private readonly ComfortLimits noLimits = new();
    private readonly AlignedArray<double> stepRow = new(Columns * Lanes), hourRow = new(Columns * Lanes);
    private readonly double[] heatW = new double[Steps * Lanes], coolingW = new double[Steps * Lanes], lastC = new double[Lanes];
    private readonly double[] neededW = new double[Lanes], neededCoolingW = new double[Lanes];
    private readonly bool[] jumps = new bool[Lanes], shares = new bool[Lanes], always;
    private int hour;
    private bool isJump;

    /// <summary>Lays zones into the lanes, twice.</summary>
    public JumpGroup(Zone[] members, ZoneInputs[] inputs, Outdoors outdoors)
    {
        (whole, fine) = (new(members, inputs, outdoors), new(members, inputs, outdoors, StepSeconds));
        always = [.. members.Select(m => m.FineSteps)];
        Array.Fill(lastC, double.NaN);
    }

    /// <inheritdoc/>
    public override TemperatureGroup Core => whole;

    /// <inheritdoc/>
    public override void Turn(ZoneInputs[] inputs, Outdoors to)
    {
        whole.Turn(inputs, to);
        fine.Turn(inputs, to);
    }

    /// <inheritdoc/>
    public override void Ask(int hour, LaneInputs at, int lane)
    {
        this.hour = hour;
        isJump = Jumps(at, lane);
        whole.Ask(hour, at, lane);
        if (!isJump)
        {
            return;
        }
        Run(at, lane, isGranted: false);
        for (int l = 0; l < Lanes; l++)
        {
            (neededW[l], neededCoolingW[l]) = (Mean(heatW, l), Mean(coolingW, l));
        }
        TellNeeds(at, lane);
    }

    private void TellNeeds(LaneInputs at, int lane)
    {
        for (int l = 0; l < Lanes; l++)
        {
            if (jumps[l])
            {
                at.HeatNeedW[lane + l] = at.HeatGrantedW[lane + l] = neededW[l];
                at.CoolingNeedW[lane + l] = at.CoolingGrantedW[lane + l] = neededCoolingW[l];
            }
        }
    }

    /// <inheritdoc/>
    public override void Apply(LaneInputs at, int lane, ref double row, ComfortLimits limits, out ZoneTotals totals)
    {
        for (int l = 0; isJump && l < Lanes; l++)
        {
            if (jumps[l] && (at.HeatGrantedW[lane + l] != neededW[l] || at.CoolingGrantedW[lane + l] != neededCoolingW[l]))
            {
                Run(at, lane, isGranted: true);
                break;
            }
        }
        whole.Apply(at, lane, ref row, limits, out totals);
        if (isJump)
        {
            Span<double> wholeRow = MemoryMarshal.CreateSpan(ref row, Columns * Lanes);
            for (int l = 0; l < Lanes; l++)
            {
                if (jumps[l])
                {
                    whole.Take(fine, l);
                    for (int i = l; i < wholeRow.Length; i += Lanes)
                    {
                        wholeRow[i] = hourRow.Span[i];
                    }
                }
            }
            totals = Totals(wholeRow, at, lane, limits);
        }
    }

    /// <inheritdoc/>
    public override void Reopen(LaneInputs at, int first, int lane) => whole.Reopen(at, first, lane);

    /// <inheritdoc/>
    public override double StiffnessWPerM2K(int lane) => whole.StiffnessWPerM2K(lane);

    /// <inheritdoc/>
    public override void Meet(int lane, double filmWPerM2K)
    {
        shares[lane] = true;
        whole.Meet(lane, filmWPerM2K);
    }

    /// <inheritdoc/>
    public override double SharedC(LaneInputs at, int first, int lane) => whole.SharedC(at, first, lane);

    /// <inheritdoc/>
    public override void Beyond(int lane, double temperatureC) => whole.Beyond(lane, temperatureC);

    /// <inheritdoc/>
    public override void AskAgain(LaneInputs at, int lane)
    {
        whole.AskAgain(at, lane);
        if (isJump)
        {
            TellNeeds(at, lane);
        }
    }

    /// <inheritdoc/>
    public override double SharedW(int lane) => whole.SharedW(lane);

    /// <inheritdoc/>
    public override double HeatKwh(int lane) => whole.HeatKwh(lane);

    // A setpoint that was or is none (no heating) does not jump: the room floats to or from it.
    private bool Jumps(LaneInputs at, int lane)
    {
        bool any = false;
        for (int l = 0; l < Lanes; l++)
        {
            double setpointC = at.HeatingSetpointC[lane + l], change = Math.Abs(setpointC - lastC[l]);
            jumps[l] = (change >= JumpK && change < -Setpoints.NoHeatingC / 2) || Math.Abs(at.HeatingCourseK[lane + l]) >= JumpK;
            jumps[l] |= always[l];
            // Two zones with a wall between them would have to jump together: they keep the step of an hour.
            jumps[l] &= !shares[l];
            any |= jumps[l];
            lastC[l] = setpointC;
        }
        return any;
    }

    private void Run(LaneInputs at, int lane, bool isGranted)
    {
        fine.Take(whole);
        hourRow.Span.Clear();
        Tell(at, lane);
        for (int s = 0; s < Steps; s++)
        {
            // An implicit step ends at its setpoint: each has that of its end.
            for (int l = 0; l < Lanes; l++)
            {
                step.HeatingSetpointC[l] = at.HeatingSetpointC[lane + l] + at.HeatingCourseK[lane + l] * ((s + 1.0) / Steps - 0.5);
            }
            fine.Ask(hour, step, 0);
            for (int l = 0, i = s * Lanes; l < Lanes; l++, i++)
            {
                if (isGranted)
                {
                    step.HeatGrantedW[l] = neededW[l] > 0 ? heatW[i] * at.HeatGrantedW[lane + l] / neededW[l] : 0;
                    step.CoolingGrantedW[l] = neededCoolingW[l] > 0 ? coolingW[i] * at.CoolingGrantedW[lane + l] / neededCoolingW[l] : 0;
                    if (step.CoolingGrantedW[l] < step.CoolingNeedW[l])
                    {
                        fine.Reopen(step, 0, l);
                    }
                }
                else
                {
                    (heatW[i], coolingW[i]) = (step.HeatNeedW[l], step.CoolingNeedW[l]);
                }
            }
            fine.Apply(step, 0, ref stepRow.First, noLimits, out _);
            Add();
        }
    }

    private void Tell(LaneInputs at, int lane)
    {
        for (int l = 0; l < Lanes; l++)
        {
            int from = lane + l;
            (step.ConvectiveGainW[l], step.RadiantGainW[l], step.AirChangeWPerK[l]) = (at.ConvectiveGainW[from], at.RadiantGainW[from], at.AirChangeWPerK[from]);
            (step.OpenWindowsWPerK[l], step.CoolingSetpointC[l]) = (at.OpenWindowsWPerK[from], at.CoolingSetpointC[from]);
            (step.HeatingCapacityW[l], step.CoolingCapacityW[l]) = (at.HeatingCapacityW[from], at.CoolingCapacityW[from]);
        }
    }

    // Power and temperatures count by their mean, what is stored by its sum.
    private void Add()
    {
        Span<double> sum = hourRow.Span, one = stepRow.Span;
        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] += i / Lanes == Stored ? one[i] : one[i] / Steps;
        }
    }

    private static ZoneTotals Totals(ReadOnlySpan<double> row, LaneInputs at, int lane, ComfortLimits limits)
    {
        ZoneTotals all = default;
        for (int l = 0; l < Lanes; l++)
        {
            double units = at.Units[lane + l], people = at.People[lane + l], operativeC = row[Lanes + l];
            var one = new ZoneTotals(
                units * row[2 * Lanes + l], units * row[3 * Lanes + l], units * row[4 * Lanes + l], units * row[5 * Lanes + l],
                units * row[6 * Lanes + l], units * row[7 * Lanes + l], units * row[8 * Lanes + l],
                operativeC < limits.ColdC ? people : 0, operativeC > limits.HotC ? people : 0, people * Math.Max(0, limits.ColdC - operativeC));
            ZoneTotals.Add(ref all, ref one);
        }
        return all;
    }

    private static double Mean(double[] steps, int lane)
    {
        double sum = 0;
        for (int s = 0; s < Steps; s++)
        {
            sum += steps[s * Lanes + lane];
        }
        return sum / Steps;
    }
}
