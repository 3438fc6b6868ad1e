BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Sim.Benchmarks.Lipa).Assembly).Run(args);
