# SPDX-License-Identifier: GPL-3.0-or-later
# A walk through the protocol with paho: `paho_walk.py PORT VERSION`, version 3, 4 or 5 as in CONNECT.
import sys
import threading

import paho.mqtt.client as mqtt
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties
from paho.mqtt.subscribeoptions import SubscribeOptions

port, version = int(sys.argv[1]), int(sys.argv[2])
is5 = version == mqtt.MQTTv5
done = threading.Event()
wanted = 3


def properties(packet, **values):
    if not is5:
        return None
    result = Properties(packet)
    for name, value in values.items():
        setattr(result, name, value)
    return result


def on_message(client, userdata, message):
    global wanted
    wanted -= 1
    if wanted == 0:
        done.set()


connected, subscribed, unsubscribed = threading.Event(), threading.Event(), threading.Event()
keywords = {} if is5 else {"clean_session": True}
client = mqtt.Client(client_id="paho-walk", protocol=version, **keywords)
client.username_pw_set("someone", "s3cr3t")
client.will_set(
    "walk/state",
    b"\x00gone\xff",
    qos=1,
    retain=True,
    properties=properties(PacketTypes.WILLMESSAGE, WillDelayInterval=5, ContentType="text/plain", CorrelationData=b"\x01\x02"),
)
client.on_message = on_message
client.on_connect = lambda *_: connected.set()
client.on_subscribe = lambda *_: subscribed.set()
client.on_unsubscribe = lambda *_: unsubscribed.set()
if is5:
    client.connect("127.0.0.1", port, 30, clean_start=True,
                   properties=properties(PacketTypes.CONNECT, SessionExpiryInterval=60, ReceiveMaximum=7, TopicAliasMaximum=3,
                                         RequestProblemInformation=1, UserProperty=[("site", "north"), ("", "empty key")]))
else:
    client.connect("127.0.0.1", port, 30)
client.loop_start()
connected.wait(20)
if is5:
    options = SubscribeOptions(qos=2, noLocal=False, retainAsPublished=True, retainHandling=1)
    client.subscribe([("walk/+/a", options), ("walk/#", SubscribeOptions(qos=1))],
                     properties=properties(PacketTypes.SUBSCRIBE, SubscriptionIdentifier=300))
else:
    client.subscribe([("walk/+/a", 2), ("walk/#", 1)])
subscribed.wait(20)
for qos in (0, 1, 2):
    client.publish("walk/\u6e29/a", b"\xc3\x28 %d" % qos, qos=qos,
                   properties=properties(PacketTypes.PUBLISH, MessageExpiryInterval=3600, ResponseTopic="walk/answer",
                                         CorrelationData=bytes([qos, 255]), ContentType="application/json",
                                         UserProperty=("k", "v")))
done.wait(20)
client.unsubscribe(["walk/+/a", "walk/#"])
unsubscribed.wait(20)
if is5:
    client.disconnect(reasoncode=None, properties=properties(PacketTypes.DISCONNECT, SessionExpiryInterval=0))
else:
    client.disconnect()
client.loop_stop()
sys.exit(0 if done.is_set() and unsubscribed.is_set() else 1)
