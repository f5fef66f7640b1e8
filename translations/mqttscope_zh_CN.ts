<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ByteText</name>
    <message>
        <source>secret bytes are masked as 0x00</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>“%1” could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientSession</name>
    <message>
        <source>Not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks for enhanced authentication, which this program does not offer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says a session is present although a clean start was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has a session for this client that this program knows nothing of; connect with a clean start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent %1 for a message that does not wait for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent %1 that answers nothing we asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent a faulty PUBLISH: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks for re-authentication, which this program did not offer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ended the connection: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer CONNECT within %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer PINGREQ within %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The connection could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server closed the connection without answering CONNECT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is read-only: nothing is published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: %1 messages are waiting for the server already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the server takes messages up to QoS %1 only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the server does not keep Retained Messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: Topic Alias %1 is above the server&apos;s maximum of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has lost the session; whether the message arrived is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the connection ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection ended before the server acknowledged the message; whether it arrived is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published; nobody has subscribed to this topic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published without properties: they need MQTT 5.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the connection: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent a faulty %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent a faulty %1: %2 [%3].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the packet is larger than the server takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection ended before the server answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no shared subscriptions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server takes no wildcards in subscriptions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server takes no Subscription Identifiers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Local is not allowed on a shared subscription.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no topic filter to subscribe to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no topic filter to unsubscribe from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused %1 of %2 topic filters: %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionUrl</name>
    <message>
        <source>This address asks for TLS, which this version cannot do yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address asks for WebSocket, which this version cannot do yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address begins with mqtt:// or is just host:port.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DemoDevice</name>
    <message>
        <source>On/off state, retained, every eight seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers requests at plant/line1/press-04/setpoint with their correlation data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home Assistant discovery and a lamp you can switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature as JSON ten times a second, status retained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>256 float32 samples four times a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain numbers twice a second over MQTT 3.1.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A counter every two seconds over MQTT 3.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dies every twenty seconds and leaves its will</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 000 messages a second over 1 000 topics while switched on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends a faulty packet every fifteen seconds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dissection</name>
    <message>
        <source>no Client Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clean start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clean session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep alive %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic Alias %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DUP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> QoS %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retain As Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retain Handling %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malformed: %1 [%2]</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultSpec</name>
    <message>
        <source>Packet type 0 is reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of MQTT has no such packet type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This packet may not be sent in this direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flags of the fixed header are not those prescribed for this packet type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Variable Byte Integer does not end within four bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Variable Byte Integer uses more bytes than it needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packet is larger than the limit in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packet ends before its Remaining Length is reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packet ends before a field it must have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field is longer than what is left of the packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are bytes after the last field of the packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text field is not well-formed UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text field contains the character U+0000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text field contains control characters or noncharacters; a receiver may refuse them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Topic Name is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Topic Name contains a wildcard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Response Topic contains a wildcard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Topic Filter is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a Topic Filter # must stand alone in the last level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a Topic Filter + must fill a whole level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share name of a shared subscription is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share name of a shared subscription contains a wildcard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shared subscription has no Topic Filter after its share name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The protocol name is not that of MQTT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The protocol level does not belong to this protocol name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bit 7 of the protocol level marks a bridge; the standard knows no such bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reserved connect flag is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will QoS 3 is reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will QoS is set without a will</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will Retain is set without a will</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password without a user name is not allowed before MQTT 5.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty Client Identifier needs a clean session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQTT 3.1 allows at most 23 characters in a Client Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved connect acknowledge flags are set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session Present is set although the connection is refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS 3 is reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DUP is set on a message of QoS 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packet Identifier 0 is not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reason code is not allowed in this packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SUBSCRIBE has no Topic Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UNSUBSCRIBE has no Topic Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The acknowledgement has no reason code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved bits of the Subscription Options are set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS 3 is reserved in a subscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retain Handling 3 is reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Local is not allowed on a shared subscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload is announced as UTF-8 but is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The properties are longer than what is left of the packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This property is not allowed in this packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This property may appear only once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of a property is out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This property must not be 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic Alias 0 is not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client must not send a Subscription Identifier in PUBLISH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A broker must not send a Session Expiry Interval in DISCONNECT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Authentication Method is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first packet of a client must be CONNECT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second CONNECT on one connection is not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first packet of a broker must be CONNACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second CONNACK on one connection is not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Topic Alias was never given a Topic Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Topic Alias is above the Topic Alias Maximum of the receiver</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldSpec</name>
    <message>
        <source>Fixed header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undecoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes that cannot be read because of the fault before them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packet type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prescribed for every packet type but PUBLISH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DUP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set when the sender tries again to deliver a message of QoS 1 or 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How hard sender and receiver try to deliver the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RETAIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a client: keep this message for later subscribers. From a broker: this is a kept message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remaining Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes of the packet after this field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQTT, or MQIsdp in version 3.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version of MQTT the client speaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User Name Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A user name is in the payload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password is in the payload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will Retain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The will is to be published as a retained message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will QoS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The QoS the will is published with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A will is in the payload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new session and discard an earlier one; called Clean Session before 5.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep Alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest the client stays silent; 0 turns the check off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name under which the broker keeps the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Topic Name the will is published to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the broker publishes when the client is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker goes on with a session it has kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the message is published to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packet Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ties the packets of one exchange together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload; MQTT does not look into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which Topic Names are meant; + stands for one level, # for all that follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retain Handling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether retained messages are sent when the subscription is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retain As Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages keep the RETAIN flag they were published with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client does not get back what it published itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum QoS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest QoS messages may be sent to this subscription with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requested QoS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will Properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Property Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes of the properties after this field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest of the properties cannot be read: the length of an unknown property is not known.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageDetails</name>
    <message>
        <source>1: UTF-8 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: unspecified bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PacketExchange</name>
    <message>
        <source>QoS %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PacketInfo</name>
    <message>
        <source>Malformed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol error: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers #%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>body not kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PacketSpec</name>
    <message>
        <source>Packet type 0 is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client introduces itself: who it is, how it wants to be treated, and its last will.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker accepts or refuses a connection and says what it can do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carries one Application Message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers a PUBLISH of QoS 1: the message has been taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First answer to a PUBLISH of QoS 2: the message has been received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers PUBREC: the sender lets go of the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers PUBREL: the QoS 2 exchange is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for the messages of one or more Topic Filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers SUBSCRIBE with one code per Topic Filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives up subscriptions by their Topic Filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers UNSUBSCRIBE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client shows that it is alive and asks whether the broker is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker answers PINGREQ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last packet of a connection that is closed on purpose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step of an enhanced authentication, such as a challenge or its answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Payload</name>
    <message>
        <source>Not valid JSON: the text is not UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value is expected here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a member name in quotes is expected here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a colon is expected here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comma or a closing bracket is expected here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this bracket closes nothing that is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is text after the end of the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a JSON number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this escape is not one of JSON&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a control character must be written as an escape in a string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is nested deeper than 1000 levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text ends before the value does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid JSON, line %1, column %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on/off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2, guessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>binary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>〈empty〉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>〈binary %1〉 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PayloadDocument</name>
    <message>
        <source>Showing the first %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PropertySpec</name>
    <message>
        <source>Payload Format Indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload is unspecified bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says whether the payload is UTF-8 text or just bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message Expiry Interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message does not expire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker must drop the message for a subscriber once it has waited longer than this, and sends on what is left of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the payload is, usually a MIME type; sender and receiver agree on the meaning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is not a request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the message a request: answers are to be published to this Topic Name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The requester needs none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent back with the answer, so that the requester knows which request it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscription Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscription has no identifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number the client gives a subscription; the broker adds it to every message sent because of that subscription.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session Expiry Interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In CONNECT 0: the session ends with the connection. In CONNACK and DISCONNECT: the value of CONNECT holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the session is kept after the connection has closed; the largest value means for ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned Client Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Client Identifier of CONNECT holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Client Identifier the broker chose because CONNECT had none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server Keep Alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Keep Alive of CONNECT holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Keep Alive the client must use instead of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authentication Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No enhanced authentication.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names the method of enhanced authentication, such as SCRAM-SHA-256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authentication Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the authentication method exchanges; its content is up to the method and never shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request Problem Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1: the broker may send them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the broker may explain failures by Reason String and User Properties in any packet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will Delay Interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: the will is published at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the broker waits for the client to come back before it publishes the will.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request Response Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: the broker must not send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the broker for Response Information in CONNACK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From which the client may build its Response Topics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another broker the client may use instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason String</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text for people that says why; programs must not parse it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive Maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>65535</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many messages of QoS 1 and 2 the sender of this property is willing to have unacknowledged at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic Alias Maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: no Topic Alias may be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest Topic Alias the sender of this property accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic Alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Topic Name counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number that stands for the Topic Name on this connection and in this direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum QoS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest QoS the broker lets clients publish with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retain Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1: retained messages are supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the broker supports retained messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User Property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name and a value whose meaning is up to the application; may be repeated, order is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum Packet Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit but that of the protocol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest packet the sender of this property accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wildcard Subscription Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1: they are supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the broker supports wildcards in Topic Filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscription Identifier Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the broker supports Subscription Identifiers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared Subscription Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the broker supports shared subscriptions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonSpec</name>
    <message>
        <source>Success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done as asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authentication is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal disconnection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is closed on purpose; the will is not published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granted QoS 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribed; messages come at QoS 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granted QoS 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribed; messages come at QoS 1 at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granted QoS 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribed; messages come at any QoS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect with Will Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client leaves but wants its will published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No matching subscribers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted, but nobody has subscribed to this topic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No subscription existed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no such subscription to give up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authentication needs another step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-authenticate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client starts a new authentication on the open connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unspecified error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed and the sender does not say why, or no other code fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malformed Packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A packet could not be read by the rules of the standard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A packet was readable but not allowed there or then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Implementation specific error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packet is valid, but this implementation cannot handle it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsupported Protocol Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker does not speak this version of MQTT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client Identifier not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker does not accept this Client Identifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad User Name or Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker does not accept this user name and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not authorized</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client may not do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client may not do what it asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server unavailable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker is not available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker is busy; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Banned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator has shut this client out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server shutting down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker is shutting down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad authentication method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authentication method is not supported or not the one in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep Alive timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was received for one and a half times the Keep Alive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session taken over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another connection uses the same Client Identifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic Filter invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Topic Filter is well-formed, but not accepted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic Name invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Topic Name is well-formed, but not accepted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packet Identifier in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Packet Identifier belongs to another exchange; the session states may differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packet Identifier not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Packet Identifier is not known; after a reconnect this is not an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive Maximum exceeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More unacknowledged messages than the Receive Maximum allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic Alias invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Topic Alias of 0 or above the maximum was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packet too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A packet was larger than its receiver accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message rate too high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages came in too fast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quota exceeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A limit of the implementation or of the administrator is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrative action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator closed the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload format invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload is not what its Payload Format Indicator says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retain not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker does not support retained messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The QoS is above the Maximum QoS of the broker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client should use another broker for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client should use another broker from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared Subscriptions not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker does not support shared subscriptions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection rate exceeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client connects too often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum connect time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection has lasted as long as it may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscription Identifiers not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker does not support Subscription Identifiers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wildcard Subscriptions not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker does not support wildcards in Topic Filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker accepts the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unacceptable protocol version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad user name or password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client may not connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker refuses the subscription.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown reason code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicProblem</name>
    <message>
        <source>Enter a topic; it needs at least one character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ and # are for subscriptions; a topic cannot contain them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a topic filter; it needs at least one character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source># must stand alone in the last level, as in plant/#.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ must fill a whole level, as in plant/+/state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$share/ needs the name of a group, as in $share/group/plant/#.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group name after $share/ cannot contain + or #.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$share/group needs a topic filter, as in $share/group/plant/#.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A topic cannot contain the character U+0000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A topic must be well-formed Unicode text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A topic can be at most 65535 bytes long.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueName</name>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivered again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send at subscribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send if the subscription is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do not send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQTT 3.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQTT 3.1.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQTT 5.0</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>MQTT Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what your devices really say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K finds a topic · Ctrl+1 to 4 switch pages · no telemetry, no account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts the local broker with simulated devices. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start broker and devices, and connect to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQTT 3.1, 3.1.1 or 5.0 over TCP. Paste an address to connect at once, or describe a connection with will, session and subscriptions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to this address without saving it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe a connection and save it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>New connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe a new connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the chosen connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send DISCONNECT and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the chosen connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a copy of the chosen connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the chosen connection; can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local broker with simulated devices, on this computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the local broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices and clients are disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the views still; the capture goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all captured packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find topic…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a topic and go to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a message and publish it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the window on the whole screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About MQTT Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is being said, where, and how it changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What exactly went over the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How values behave over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the broker can do and how it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language, theme, capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;apture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WireType</name>
    <message>
        <source>Byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two Byte Integer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four Byte Integer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable Byte Integer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-8 string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-8 string pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope</name>
    <message>
        <source>Start the local broker with simulated devices and connect to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a broker, for example mqtt://host:1883.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribe to a Topic Filter on that connection; may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show topics, packets, charts or broker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave after so many seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave after so many messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write counters and times to a file when leaving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak en or zh_CN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look light, dark or as the system wishes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the demo: write pictures of all pages to a folder and leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 expects TLS: this is not a plain MQTT port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers with “%2”: that is no MQTT broker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection refused: nothing listens on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host not found: no address is known for “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No way to %1: the network or the host cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer from %1: the connection could not be made in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection lost: %1 cut it in the middle of a packet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection without answering: is it an MQTT broker, and does it expect TLS?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection lost: %1 closed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection to %1 failed: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accepted the connection but sent no CONNACK in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the address of a broker, for example mqtt://localhost:1883.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an address: expected mqtt://host:port with a port from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address names no host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address ends with the port: a path has no meaning over TCP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address ends with the port: nothing may follow it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::BottomBar</name>
    <message>
        <source>Connection, protocol version, session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round trip of the last PINGREQ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages received and sent per second on this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics seen on this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packets kept, and the memory they use of their budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packets not recorded because the window could not keep up, and packets that left the capture to stay within its budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ping %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture empty · 0 of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture %1 packets · %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 evicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::BrokerHost</name>
    <message>
        <source>The local broker cannot listen on port %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::ChartModel</name>
    <message>
        <source>Plot %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::ChartView</name>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::ChartsPage</name>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the present; off, the plots stand still (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit every plot to the values on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cursors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two cursors measure time and value between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an empty plot for the next series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the samples on screen as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the plots as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is plotted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press P on a field on the Topics page, or add a series by its topic and field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message of this sample is no longer in the capture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Plots as Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Samples as Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::CommandLine</name>
    <message>
        <source>There is no use for the argument &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--connect: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--subscribe needs --connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--subscribe &quot;%1&quot;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--page must be topics, packets, charts or broker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--quit-after needs a number of seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--quit-after-messages needs a number of messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--language must be en or zh_CN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme must be light, dark or system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQTT Scope: client, local broker and packet inspector for MQTT.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::ConnectionActions</name>
    <message>
        <source>New connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted the connection %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::ConnectionChooser</name>
    <message>
        <source>Choose a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New connection…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::ConnectionEditor</name>
    <message>
        <source>New connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows the fields; paste an address to fill them in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save without connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::ConnectionListModel</name>
    <message>
        <source>Local broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for CONNACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnecting in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>embedded · 1 client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>embedded · %1 clients</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::ConnectionPanel</name>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start and connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the local broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New connection…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::DissectionModel</name>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::Engine</name>
    <message>
        <source>This connection is gone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::ExchangeView</name>
    <message>
        <source>Exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packet %1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::FieldTableModel</name>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(payload)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plotted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 60 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::FieldTableView</name>
    <message>
        <source>Fields of the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::FindBox</name>
    <message>
        <source>Find topic…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type part of a topic and press Enter to go to it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::HexView</name>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Bytes %1 to %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the newest message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages of the topic, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gap max %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest gap is looked for among the newest 10 000 messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::LimitsSection</name>
    <message>
        <source>Limits &amp; reconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again when the connection is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>milliseconds until CONNACK must be there; default 10000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default on; a refused password or Client Identifier ends it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>milliseconds, doubled after each failure; default 1000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>milliseconds; default 60000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reconnects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time to connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first wait cannot be longer than the longest wait.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::MainWindow</name>
    <message>
        <source>MQTT Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::MessageHeader</name>
    <message>
        <source>Show packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the bytes of this message on the Packets page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare the answer: Response Topic and Correlation Data of this request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::MessageHistoryModel</name>
    <message>
        <source>no longer in the capture: its memory went to newer packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::MessagePanel</name>
    <message>
        <source>Payload as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload in hexadecimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes since the message before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press P to plot the selected field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Properties (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values that changed since the message before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the payload looks like; MQTT itself does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message left the capture; the first %1 of its %2 were kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message left the capture; its payload was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message has left the capture: its memory went to newer packets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no message before this one to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 values changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::NumberField</name>
    <message>
        <source>%1 must be a number from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::PacketInspector</name>
    <message>
        <source>No packet selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a row above to see its fields, its bytes and what answered it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of the packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected bytes, or the whole packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes as Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes as C Array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes as Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields as Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This packet is not answered by another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields · packet %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes · %1 of %2 kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange · %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange · %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::PacketListModel</name>
    <message>
        <source>→ client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time since the packet shown before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Δ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::PacketsPage</name>
    <message>
        <source>Filter packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by topic or text, e.g. press-04 or plant/+/status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that all must occur in the topic or the Info column; a word with + or # is a Topic Filter (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PUBLISH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show PUBLISH packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show PUBACK, PUBREC, PUBREL and PUBCOMP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show CONNECT, SUBSCRIBE, DISCONNECT, AUTH and their answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show PINGREQ and PINGRESP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only packets that break the standard or report a failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the packets of one connection only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the newest packet in view (Ctrl+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filtering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what was found so far and go on with new packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients of the local broker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No packet passes the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No packets yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New packets that pass appear here at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a broker, or start the local broker and point a device at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::PasswordPrompt</name>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of %1 for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in memory until the program ends, never written to disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::ProfileStore</name>
    <message>
        <source>The connection was not saved: another program is writing %1. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was not saved: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; it is kept as %2 and the list starts empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, and it could not be renamed: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of connections is larger than %1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connections could not be read: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of connections is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of connections is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of connections was written by a newer version of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection “%1” had unusable values, which were replaced by their defaults: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::PropertiesSection</name>
    <message>
        <source>MQTT 5 properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive Maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS 1 and 2 messages the broker may send before we answer; not sent = 65535</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum Packet Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes we accept in one packet; not sent = no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic Alias Maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aliases the broker may use towards us; not sent = 0, none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request Problem Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason strings and user properties with every answer; not sent = yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request Response Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the broker for a base of response topics; not sent = no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5.0 only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::PropertyEditor</name>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic Name for answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent back with the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: unspecified bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1: UTF-8 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The correlation data is typed as hexadecimal digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User Property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a User Property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected User Property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Message Expiry Interval is a whole number of seconds from 0 to 4294967295.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Topic Alias is a number from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response Topic: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Correlation Data is not hexadecimal: two digits make a byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Correlation Data is longer than 65535 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::PublishPanel</name>
    <message>
        <source>Retain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish  Ctrl+↵</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS 0: at most once, 1: at least once, 2: exactly once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker keeps the message for later subscribers; an empty payload removes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the payload is typed; JSON is checked before it is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This topic is not UTF-8: nothing can be published to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a connection first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is read-only: nothing is published on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the Topic Name to publish to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload is not hexadecimal: two digits make a byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payload is not Base64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish the message (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishes to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Properties (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Properties sent with the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Properties exist in MQTT 5.0 only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message was not published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::RateDisplay</name>
    <message>
        <source>Messages received per second, over all connections, last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 msg/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::RecentList</name>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::SectionList</name>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a problem</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::SeriesPanel</name>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot a number by its topic and field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 older or very fast samples are not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plant/line1/press-04/temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>/value, empty = the whole payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot this number, past messages included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the series; empty = from its topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which number of the payload: JSON Pointer, array element, or nothing for the whole payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic draws steps as long as every value is 0 or 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plot this series is drawn on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the plot; empty = from its first series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop plotting this series; the capture keeps its messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message has been seen on this topic yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is plotted already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::SessionSection</name>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with an empty session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clean Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default on; off = the broker goes on with what it kept for this Client Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session Expiry Interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds the broker keeps the session after the connection ends; default 0, 4294967295 = for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep Alive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds between signs of life; default 60, 0 = off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>persistent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>persistent, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Session Expiry Interval</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes at once; connections and capture stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s wish is followed while the program runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows and controls grow with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it is full the oldest packets leave, and the status bar counts them. Default 512 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQTT Scope %1, on Qt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GNU General Public License, version 3 or later. Uses Qt, QCustomPlot and simdjson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No telemetry and no account: the program talks to the brokers you name and to nobody else. Passwords are asked per session and never written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::SubscriptionPanel</name>
    <message>
        <source>Subscribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic Filter, e.g. plant/+/status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest QoS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest QoS the broker delivers with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribe to the Topic Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsubscribe from the selected Topic Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages this client publishes do not come back to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retain As Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The retain flag arrives as it was published, so that the mark is the truth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retained Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send at subscribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send if the subscription is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscription Options of MQTT 5.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscription Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the broker refused it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: 0x%2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribe anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected: nothing can be subscribed to now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” asks this broker for everything it has, which can be a lot for both sides.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::SubscriptionsSection</name>
    <message>
        <source>Subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retained messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQTT 5.0: do not send back what this connection published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQTT 5.0: forwarded messages keep the RETAIN flag they were published with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a Topic Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected Topic Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic Filter &quot;%1&quot;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked: subscribed to when the connection is up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::TopicDelegate</name>
    <message>
        <source>%1 messages, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silent now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R: the broker keeps a Retained Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::TopicTreeModel</name>
    <message numerus="yes">
        <source>%n more here: narrow the filter to see them</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>(empty level)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, value %2, messages: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, messages below: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::TopicTreeView</name>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::TopicsPage</name>
    <message>
        <source>Topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscriptions of this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: plant/+/press-04/#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Topic Filter with + or #, or text to find in topics and values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message was published to this level itself. Choose a topic below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No topic selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a topic on the left to see its messages, fields and history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected, but not subscribed to anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribe to see messages. Nothing is asked of the broker until you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribe…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the first message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been published to the subscribed topics yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to see what is being published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a connection on the left, or create one, and connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plot or remove from plots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsubscribe from the subtree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribe to the subtree</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::UserPropertyTable</name>
    <message>
        <source>User Properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User Property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a User Property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected User Property</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::WhereSection</name>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is ever published on this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name or address of the broker; default localhost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default 1883</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default MQTT 5.0; brokers before 2019 often know only 3.1.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for production: publishing and the last will are refused here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection needs the host of the broker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host must be a name or an address, without scheme, port and path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::WhoSection</name>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the password when connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty = a fresh one at every start; two clients with the same one throw each other out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty = none is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept in memory for the session, never written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any client id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MQTT 3.1 allows a Client Identifier of at most 23 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client Identifier and user name may hold at most 65535 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before MQTT 5.0 a password needs a user name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mqttscope::WillSection</name>
    <message>
        <source>Last will</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The broker publishes this when the connection is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default off; not sent after an orderly DISCONNECT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no wildcards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text, sent as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QoS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default off; on = later subscribers see it too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will Delay Interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds the broker waits for a reconnect first; default 0; MQTT 5.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message Expiry Interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds; empty = not sent, never expires; MQTT 5.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example application/json; empty = not sent; MQTT 5.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last will: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Will Delay Interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Message Expiry Interval</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
