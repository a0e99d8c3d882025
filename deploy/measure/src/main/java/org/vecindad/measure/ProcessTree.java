package org.vecindad.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a process and all below it use, from /proc. */
final class ProcessTree {

    private static final double TICKS_PER_SECOND = 100;

    private ProcessTree() {
    }

    /** CPU milliseconds of everything below and including the process, children that ended included. */
    static double cpuMillis(long root) {
        return tree(root).mapToDouble(ProcessTree::ownCpuMillis).sum();
    }

    /** Proportional set size in MiB: memory that several processes share is counted once. */
    static double pssMegabytes(long root) {
        return tree(root).mapToDouble(ProcessTree::pss).sum();
    }

    private static Stream<Long> tree(long root) {
        return ProcessHandle.of(root).map(handle -> Stream.concat(Stream.of(root), handle.descendants().map(ProcessHandle::pid))).orElseGet(Stream::empty);
    }

    static double ownCpuMillis(long pid) {
        String stat = read(pid, "stat");
        if (stat == null) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        // utime, stime, cutime, cstime: fields 14 to 17 of proc(5), counted from the state
        double ticks = 0;
        for (int i = 11; i <= 14; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks / TICKS_PER_SECOND * 1000;
    }

    private static double pss(long pid) {
        String rollup = read(pid, "smaps_rollup");
        return rollup == null ? 0 : rollup.lines().filter(line -> line.startsWith("Pss:")).mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", ""))).sum() / 1024;
    }

    private static String read(long pid, String what) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/" + what));
        } catch (IOException endedMeanwhile) {
            return null;
        }
    }
}
