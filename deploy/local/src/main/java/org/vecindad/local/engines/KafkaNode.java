package org.vecindad.local.engines;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** What runs in Kafka's JVM: formats its folder if that is new, then becomes Kafka. Formatting in a JVM of its own would double the start. */
final class KafkaNode {

    public static void main(String[] arguments) throws Exception {
        var settings = Path.of(arguments[0]);
        if (!formatted(settings)) {
            int result = StorageTool.execute(
                    new String[] {"format", "--cluster-id", Uuid.randomUuid().toString(), "--ignore-formatted", "--config", settings.toString()},
                    System.out);
            if (result != 0) System.exit(result);
        }
        kafka.Kafka.main(new String[] {settings.toString()});
    }

    private static boolean formatted(Path settings) throws java.io.IOException {
        var all = new Properties();
        try (var in = Files.newInputStream(settings)) {
            all.load(in);
        }
        return List.of(all.getProperty("log.dirs").split(",")).stream().allMatch(dir -> Files.exists(Path.of(dir, "meta.properties")));
    }

    private KafkaNode() {}
}
