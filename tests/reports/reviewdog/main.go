// Reads a report with reviewdog's own types and prints a line for each diagnostic.
package main

import (
	"fmt"
	"io"
	"os"

	"github.com/reviewdog/reviewdog/proto/rdf"
	"google.golang.org/protobuf/encoding/protojson"
)

func main() {
	data, err := io.ReadAll(os.Stdin)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	var result rdf.DiagnosticResult
	if err := protojson.Unmarshal(data, &result); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for _, one := range result.Diagnostics {
		span := one.GetLocation().GetRange()
		fmt.Println(one.GetSeverity(), span.GetStart().GetLine(), span.GetStart().GetColumn(),
			span.GetEnd().GetLine(), span.GetEnd().GetColumn(), len(one.GetSuggestions()),
			one.GetCode().GetValue())
	}
}
